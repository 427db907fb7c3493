package theriac.interaction.measured;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.stream.IntStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;

import theriac.contracts.catalog.DrugV1;
import theriac.interaction.PublishedDrugs;
import theriac.interaction.medicationcourse.rest.Hospital;
import theriac.platform.quarkus.PlatformTestResource;

import static org.awaitility.Awaitility.await;

/// Not a test: the service with [Peers] beside its own resources, for `./theriac bench check-http`, which drives both.
/// Writes where it listens to the file that the property `theriac.serve` names, and ends when that is deleted.
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class ServeForBenchmarks {

    private static final String LIST = """
            {"medications":[{"name":"baclofen"},{"name":"diazepam"},{"name":"paracetamol"},{"name":"ibuprofen"},\
            {"name":"measured-0"},{"name":"measured-1"},{"name":"measured-2"},{"name":"measured-3"},\
            {"name":"measured-4"},{"name":"measured-5"}],"alcoholUse":"none"}""";

    @Test
    void untilToldToStop() throws IOException {
        var told = Path.of(System.getProperty("theriac.serve"));
        PublishedDrugs.usual();
        PublishedDrugs.publish(IntStream.range(0, 6)
                .mapToObj(number -> PublishedDrugs.drug("measured-" + number, 1, 0, "analgesic"))
                .toArray(DrugV1[]::new));
        await().atMost(Duration.ofMinutes(2)).until(ServeForBenchmarks::knowsAllDrugs);
        var hospital = Hospital.withANewPatient();
        Hospital.post(hospital.event("start", "started", 90, Hospital.oral(20)));
        Hospital.post(hospital.event("change", "changed", 60, Hospital.oral(10)));
        var written = told.resolveSibling(told.getFileName() + ".begun");
        Files.writeString(written, """
                address=http://localhost:%d
                token=%s
                patient=%s
                list=%s
                """.formatted(
                RestAssured.port, PlatformTestResource.token("prescriber", Hospital.SITE), hospital.reference(), LIST));
        Files.move(written, told, StandardCopyOption.ATOMIC_MOVE);
        await().atMost(Duration.ofHours(1)).until(() -> Files.notExists(told));
    }

    private static boolean knowsAllDrugs() {
        return Hospital.as("prescriber", Hospital.SITE)
                        .contentType(ContentType.JSON)
                        .body(LIST)
                        .post("/interaction-checks")
                        .jsonPath()
                        .getList("understood")
                        .size()
                == 10;
    }
}
