package theriac.imports;

import java.nio.file.Path;
import java.time.Duration;

/// How imports run in this service.
///
/// @param service who goes on with an interrupted import by itself
/// @param directory where uploads are kept until their run has ended
/// @param lostAfter how long a replica may be silent before another one goes on with its import
/// @param giveUpAfter how long a lost import waits for a replica that has its file
/// @param maxRestarts how often one import is gone on with
public record ImportSettings(
        Requester service, Path directory, Duration lostAfter, Duration giveUpAfter, int maxRestarts) {}
