package theriac.imports.config;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import theriac.imports.TestTables;
import theriac.imports.WordsFormat;
import theriac.platform.quarkus.PlatformTestResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// In a service of its own, which is of no use afterwards.
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
@TestProfile(EndingTest.OfItsOwn.class)
class EndingTest {

    public static final class OfItsOwn implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("theriac.imports.directory", "target/uploads-of-ending");
        }
    }

    private final BackgroundImport background;
    private final TestTables tables;

    @Inject
    EndingTest(BackgroundImport background, TestTables tables) {
        this.background = background;
        this.tables = tables;
    }

    @AfterEach
    void leaveNothingRunning() {
        tables.update("update file_import set state = 'stopped' where state = 'running'");
    }

    @Test
    void aServiceThatIsShutDownFinishesItsBatchAndLeavesTheRestToTheNext() {
        WordsFormat.GATE.drainPermits();
        String id = given().auth()
                .oauth2(PlatformTestResource.token("admin", "demo-hospital"))
                .contentType("text/csv")
                .body("gated\nlast-word\nnever\nread")
                .post("/imports?format=words")
                .path("importId");

        var ending = CompletableFuture.runAsync(() -> background.ending(new ShutdownEvent()));
        await().atMost(Duration.ofMinutes(1)).until(background::ending);
        WordsFormat.GATE.release(1);

        ending.join();
        assertThat(background.current()).isEmpty();
        assertThat(tables.count("""
                        select count(*) from file_import
                        where import_id = ? and state = 'running' and lines_read = 2
                          and beat_at < now() - interval '30 seconds'""", UUID.fromString(id))).isEqualTo(1);
    }
}
