package theriac.platform.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LeftoversTest {

    @TempDir
    Path data;

    private final Process process;

    LeftoversTest() throws IOException {
        process = new ProcessBuilder("sleep", "600").start();
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void aProcessOfAKilledRunIsStoppedAndNamed() throws InterruptedException {
        var workspace = new Workspace(data, data);
        RunFile.of(workspace, "catalog").write(process.toHandle());

        var stopped = Leftovers.stop(workspace);

        assertThat(stopped).containsExactly("catalog");
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(RunFile.of(workspace, "catalog").process()).isEmpty();
    }

    @Test
    void aProcessThatOnlyGotTheSameNumberIsLeftAlone() throws IOException {
        var workspace = new Workspace(data, data);
        Files.createDirectories(workspace.run());
        Files.writeString(workspace.run().resolve("catalog.pid"), process.pid() + "\n1000000000000");

        var stopped = Leftovers.stop(workspace);

        assertThat(stopped).isEmpty();
        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void aNoteOfPostgresWhoseProcessIsSomethingElseIsRemoved() throws IOException {
        var workspace = new Workspace(data, data);
        Files.createDirectories(workspace.programs());
        Files.createDirectories(workspace.postgresql());
        var note = workspace.postgresql().resolve("postmaster.pid");
        Files.writeString(note, process.pid() + "\n/elsewhere\n");

        var stopped = Leftovers.stop(workspace);

        assertThat(stopped).isEmpty();
        assertThat(process.isAlive()).isTrue();
        assertThat(note).doesNotExist();
    }
}
