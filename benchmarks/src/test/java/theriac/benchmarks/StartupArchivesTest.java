package theriac.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class StartupArchivesTest {

    @TempDir
    Path checkout;

    @BeforeEach
    void eachProgramHasItsArchive() throws IOException {
        for (var module :
                List.of("local-platform", "catalog-service", "interaction-service", "adverse-event-service")) {
            var target = Files.createDirectories(checkout.resolve(module).resolve("target"));
            Files.writeString(target.resolve("startup-1234.jsa"), "whole");
        }
    }

    @Test
    void archivesThatWerePutAsideAreNotFoundAndComeBackInPlaceOfNewOnes() throws IOException {
        var archives = new StartupArchives(checkout);
        var archive = checkout.resolve("catalog-service/target/startup-1234.jsa");
        archives.awaitAll();

        archives.putAside();
        var gone = Files.notExists(archive);
        Files.writeString(archive, "half");
        archives.putBack();

        assertThat(gone).isTrue();
        assertThat(archive).hasContent("whole");
    }
}
