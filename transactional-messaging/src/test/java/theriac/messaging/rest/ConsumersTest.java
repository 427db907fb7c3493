package theriac.messaging.rest;

import java.time.Duration;

import jakarta.inject.Inject;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import theriac.http.Roles;
import theriac.messaging.Notes;
import theriac.messaging.RealParts;
import theriac.messaging.Sending;
import theriac.platform.quarkus.PlatformTestResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// How far the service is behind, as its administrators are told.
@RealParts
class ConsumersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Notes notes;

    @Test
    void whatWaitsIsCountedUntilItIsTaken() {
        try (var hospital = new Sending()) {
            hospital.plain(Notes.TOPIC, "{\"text\":\"ConsumersTest-1\"}");
            await().atMost(PATIENCE).until(() -> lag() == 0);
            notes.close();
            try {
                for (int i = 2; i < 5; i++) {
                    hospital.plain(Notes.TOPIC, "{\"text\":\"ConsumersTest-" + i + "\"}");
                }

                await().atMost(PATIENCE).untilAsserted(() -> assertThat(lag()).isEqualTo(3));
            } finally {
                notes.open();
            }
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(lag()).isZero());
        }
        assertThat(consumers().getString("group")).isEqualTo("messaging-test");
        assertThat(consumers().getString("brokers")).isEqualTo("answer");
    }

    @Test
    void onlyAdministratorsAreTold() {
        given().auth()
                .oauth2(PlatformTestResource.token(Roles.ASSESSOR, "*"))
                .get("/consumers")
                .then()
                .statusCode(403);
    }

    private static long lag() {
        Long lag = consumers().getObject("topics.find { it.topic == '%s' }.lag".formatted(Notes.TOPIC), Long.class);
        return lag == null ? -1 : lag;
    }

    private static JsonPath consumers() {
        return given().auth()
                .oauth2(PlatformTestResource.token(Roles.ADMIN, "*"))
                .get("/consumers")
                .jsonPath();
    }
}
