package theriac.platform.launcher;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;

import com.sun.management.OperatingSystemMXBean;

/// Tells when the machine has nothing better to do than what can wait.
final class IdleMachine {

    /// The share of its processors that may be busy: a platform of which nobody asks anything takes less.
    private static final double AT_REST = 0.3;
    private static final int LOOKS_AT_REST = 10;
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    /// A quarter of an hour: a machine that never rests has to do it all the same.
    private static final int MOST_LOOKS = 900;

    private final DoubleSupplier load;
    private final Duration lookEvery;

    /// @param load the share of the processors that was busy since the last look; negative where nobody knows
    IdleMachine(DoubleSupplier load, Duration lookEvery) {
        this.load = load;
        this.lookEvery = lookEvery;
    }

    /// This machine, looked at each second.
    static IdleMachine here() {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new IdleMachine(system::getCpuLoad, LOOK_EVERY);
    }

    /// Waits until it has been at rest for ten looks on end; false when that is no longer wanted.
    boolean await(BooleanSupplier isOver) {
        var atRest = 0;
        for (var looks = 0; looks < MOST_LOOKS && atRest < LOOKS_AT_REST; looks++) {
            LockSupport.parkNanos(lookEvery.toNanos());
            if (isOver.getAsBoolean()) {
                return false;
            }
            atRest = load.getAsDouble() < AT_REST ? atRest + 1 : 0;
        }
        return true;
    }
}
