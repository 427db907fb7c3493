package theriac.adverseevent.duplicate.config;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/// How long cases that changed are looked at in one go: until none is left, unless more keep coming in, as in
/// an import. Then it is a tenth of each second, and the rest of the machine is theirs. Times are of a clock
/// that never goes back.
final class JudgingTurn {

    private static final Duration SHARE = Duration.ofMillis(100);
    private static final Duration QUIET_AFTER = Duration.ofSeconds(10);
    private static final int BATCH = 100;
    /// So few that they take less than [#SHARE].
    private static final int SMALL_BATCH = 20;

    private Duration began = Duration.ZERO;
    private @Nullable Duration cameAt;
    private long newestSeen;

    void begins(Duration now) {
        began = now;
    }

    /// How many cases to look at before the next look at the clock.
    int batch(Duration now) {
        return isQuiet(now) ? BATCH : SMALL_BATCH;
    }

    /// @param newest rises with each change that waits
    boolean goesOn(long newest, Duration now) {
        if (newest > newestSeen) {
            newestSeen = newest;
            cameAt = now;
        }
        return isQuiet(now) || now.minus(began).compareTo(SHARE) < 0;
    }

    private boolean isQuiet(Duration now) {
        return cameAt == null || now.minus(cameAt).compareTo(QUIET_AFTER) >= 0;
    }
}
