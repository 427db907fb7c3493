package theriac.messaging.view;

import java.time.Duration;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.common.http.TestHTTPResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import theriac.messaging.RealParts;
import theriac.messaging.Sending;
import theriac.messaging.StateTopicViews;
import theriac.messaging.Tunnel;
import theriac.messaging.TunnelledPlatform;
import theriac.messaging.Words;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// A view that a replica builds from a state topic.
@RealParts
class StateTopicViewTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    StateTopicViews views;

    @Inject
    Words words;

    @AfterEach
    void mend() {
        Tunnel.mend(TunnelledPlatform.KAFKA);
    }

    @Test
    void aViewCatchesUpAndKeepsUp() {
        await().atMost(PATIENCE).until(() -> views.currencyOf(Words.TOPIC).caughtUp());

        try (var catalog = new Sending()) {
            catalog.plain(Words.TOPIC, "first");
            catalog.plain(Words.TOPIC, "second");
        }

        await().atMost(PATIENCE).until(() -> words.seen().contains("second"));
        assertThat(words.seen()).containsSubsequence("first", "second");
        await().atMost(PATIENCE).until(() -> views.currencyOf(Words.TOPIC).lag() == 0);
    }

    @Test
    void aViewTellsHowLongItsBrokerHasBeenSilentAndGoesOnAfterwards() {
        await().atMost(PATIENCE)
                .until(() -> views.currencyOf(Words.TOPIC).silentFor().toMillis() < 1_000);

        Tunnel.cut(TunnelledPlatform.KAFKA);
        await().atMost(PATIENCE)
                .until(() -> views.currencyOf(Words.TOPIC).silentFor().toMillis() > 3_000);
        try (var catalog = new Sending()) {
            catalog.plain(Words.TOPIC, "written in the silence");
        }
        assertThat(words.seen()).doesNotContain("written in the silence");
        Tunnel.mend(TunnelledPlatform.KAFKA);

        await().atMost(PATIENCE).until(() -> words.seen().contains("written in the silence"));
        await().atMost(PATIENCE)
                .until(() -> views.currencyOf(Words.TOPIC).silentFor().toMillis() < 1_000);
    }

    @Test
    void aStateThatTheViewRefusesIsPassedOver() {
        try (var catalog = new Sending()) {
            catalog.plain(Words.TOPIC, "unreadable");
            catalog.plain(Words.TOPIC, "after the unreadable");
        }

        await().atMost(PATIENCE).until(() -> words.seen().contains("after the unreadable"));
        assertThat(words.seen()).doesNotContain("unreadable");
    }

    @Test
    void aTombstoneReachesTheView() {
        try (var catalog = new Sending()) {
            catalog.send(Words.TOPIC, null, Map.of());
        }

        await().atMost(PATIENCE).until(() -> words.seen().contains("(tombstone)"));
    }

    @Test
    void readinessNamesTheViewsAndTheBroker() {
        await().atMost(PATIENCE).untilAsserted(() -> {
            var ready = given().get(readiness).jsonPath();
            assertThat(ready.getString("checks.find { it.name == 'state-topic-views' }.data.'test.word.v1'"))
                    .isEqualTo("caught up");
            assertThat(ready.getString("checks.find { it.name == 'kafka' }.status"))
                    .isEqualTo("UP");
        });
    }

    @TestHTTPResource(value = "/health/ready", management = true)
    String readiness = "";
}
