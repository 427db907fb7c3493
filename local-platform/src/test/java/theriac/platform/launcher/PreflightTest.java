package theriac.platform.launcher;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import theriac.platform.PlatformException;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PreflightTest {

    @TempDir
    Path data;

    @Test
    void aDiskThatIsNearlyFullIsNamedWithWhatIsNeeded() {
        var moreThanAnyDisk = 1L << 40;

        assertThatThrownBy(() -> Preflight.diskHasSpace(data, moreThanAnyDisk))
                .isInstanceOf(PlatformException.class)
                .hasMessageMatching("The disk of " + data + " is nearly full: \\d+ MB are free, and the platform needs "
                        + moreThanAnyDisk + " MB.");
    }

    @Test
    void aPlatformThatRunsAlreadyIsNotStartedTwice() {
        var workspace = new Workspace(data, data);
        RunFile.of(workspace, RunningPlatform.LAUNCHER).write(ProcessHandle.current());

        assertThatThrownBy(() -> Preflight.nothingRuns(workspace))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("process " + ProcessHandle.current().pid())
                .hasMessageContaining("down");
    }
}
