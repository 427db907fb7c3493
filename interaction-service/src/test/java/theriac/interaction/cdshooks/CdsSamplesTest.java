package theriac.interaction.cdshooks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static theriac.interaction.cdshooks.Requests.call;

/// Requests of the field, in the folder that `THERIAC_SAMPLES` names or one that stands beside the checkout. Skipped
/// without it, but not in CI.
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
@QuarkusTestResource(FakeEhr.class)
class CdsSamplesTest {

    @BeforeEach
    void theCatalogHasPublishedItsDrugs() {
        Requests.awaitDrugs();
    }

    private static String sample(String name) throws IOException {
        var file = Path.of(Optional.ofNullable(System.getenv("THERIAC_SAMPLES")).orElse("../../shared/samples"))
                .resolve("cds-hooks")
                .resolve(name);
        if ("true".equals(System.getenv("CI"))) {
            assertThat(file).exists();
        }
        assumeTrue(Files.exists(file), () -> "no " + file);
        return Files.readString(file);
    }

    @ParameterizedTest
    @CsvSource({
        "multi-update-draft-orders-1.json, order-select",
        "warfarin-nsaids-order-select-coordination.json, order-select",
        "warfarin-nsaids-order-sign-coordination.json, order-sign",
        "request-warfarin-nsaid-scenario-01.json, order-sign",
        "request-warfarin-nsaid-scenario-01.json, order-select"
    })
    void wholeRequestsAreUnderstood(String name, String service) throws IOException {
        call(service, sample(name))
                .statusCode(200)
                .body("extension.'theriac-check'.notChecked.size()", greaterThan(0))
                .body("extension.'theriac-check'.notChecked.reason", not(hasItem("contradictory-drug")));
    }

    @ParameterizedTest
    @CsvSource({"hl7lib_order-select_context_1.json, order-select", "hl7lib_order-sign_context_1.json, order-sign"})
    void contextsOfTheLibraryAreUnderstoodInsideARequest(String name, String service) throws IOException {
        var inside = sample(name).strip();
        var body = "{\"hook\":\"" + service + "\",\"hookInstance\":\"f24dfe5e-9480-429f-9b27-2af9c6512345\","
                + "\"prefetch\":{\"patient\":null,\"medicationRequests\":null," + Requests.NOTHING_ELSE + "},"
                + inside.substring(1);

        call(service, body)
                .statusCode(200)
                .body("cards.size()", greaterThan(0))
                .body("extension.'theriac-check'.notChecked.what", hasItem("Amoxicillin"));
    }

    @Test
    void aContextWithoutItsRequestIsRefusedByName() throws IOException {
        call("order-sign", sample("hl7lib_order-sign_context_1.json"))
                .statusCode(400)
                .body("violations.pointer", hasItem("/hook"));
    }
}
