package theriac.benchmarks;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.LocalDate;

import com.sun.management.OperatingSystemMXBean;

/// What the figures were measured on.
record Machine(int cores, long memoryGigabytes, String system, String jdk, LocalDate date) {

    static Machine here(Clock clock) {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                Math.round(system.getTotalMemorySize() / (double) (1 << 30)),
                system.getName() + " " + system.getArch(),
                Runtime.version().toString(),
                LocalDate.now(clock));
    }

    @Override
    public String toString() {
        return "%d cores, %d GiB of memory, %s, JDK %s, %s".formatted(cores, memoryGigabytes, system, jdk, date);
    }
}
