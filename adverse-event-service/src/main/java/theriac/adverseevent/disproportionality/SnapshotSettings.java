package theriac.adverseevent.disproportionality;

import java.nio.file.Path;
import java.time.Duration;

/// Where the case index is kept over a restart.
///
/// @param directory of this replica alone
/// @param oldest how old a file may be to start from. Less than the topic keeps its tombstones, for a case that was
///   forgotten meanwhile would be counted for ever
public record SnapshotSettings(Path directory, Duration oldest) {

    Path file() {
        return directory.resolve("case-index.snapshot");
    }
}
