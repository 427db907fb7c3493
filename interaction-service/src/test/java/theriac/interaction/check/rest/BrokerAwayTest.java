package theriac.interaction.check.rest;

import java.time.Duration;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import theriac.platform.quarkus.PlatformTestResource;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

/// The service is started while no broker answers.
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
@QuarkusTestResource(value = BrokerAwayTest.NoBroker.class, restrictToAnnotatedClass = true)
class BrokerAwayTest {

    /// Points the service at a port where nobody listens.
    public static class NoBroker implements QuarkusTestResourceLifecycleManager {

        @Override
        public Map<String, String> start() {
            return Map.of(
                    "kafka.bootstrap.servers", "localhost:1", "theriac.interaction.catalog-view.silent-at-most", "3s");
        }

        @Override
        public void stop() {}

        @Override
        public int order() {
            return 1;
        }
    }

    @TestHTTPResource(value = "/health/ready", management = true)
    String readiness = "";

    private static ValidatableResponse check() {
        return given().auth()
                .oauth2(PlatformTestResource.token("prescriber", "demo-hospital"))
                .contentType(ContentType.JSON)
                .body("{\"medications\": [{\"name\": \"baclofen\"}], \"alcoholUse\": \"none\"}")
                .post("/interaction-checks")
                .then();
    }

    @Test
    void aCheckSaysThatTheCatalogIsSilentAndReadinessThatTheViewHasNotCaughtUp() {
        check().statusCode(200)
                .body("notChecked.reason", hasItem("unknown-drug"))
                .body("notChecked.reason", anyOf(hasItem("catalog-behind"), hasItem("catalog-silent")));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> check().statusCode(200).body("notChecked.reason", hasItem("catalog-silent")));
        given().get(readiness)
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'state-topic-views' }.status", equalTo("DOWN"))
                .body(
                        "checks.find { it.name == 'state-topic-views' }.data['catalog.drug.v1']",
                        containsString("not caught up"));
    }
}
