package dev.planner.benchmarks.report;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.util.Locale;

/**
 * Where it was measured.
 *
 * @param loadBefore load average of the last minute before anything was started; negative if the system does not tell
 */
public record Machine(int processors, long memoryBytes, double loadBefore, String java, String system) {

    /** To be called before anything is started. */
    public static Machine now() {
        OperatingSystemMXBean machine = ManagementFactory.getOperatingSystemMXBean();
        var memory = machine instanceof com.sun.management.OperatingSystemMXBean more ? more.getTotalMemorySize() : 0;
        return new Machine(
                machine.getAvailableProcessors(),
                memory,
                machine.getSystemLoadAverage(),
                Runtime.version().toString(),
                machine.getName() + " " + machine.getVersion() + " " + machine.getArch());
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d processors, %.0f GiB, load %.1f before, Java %s, %s",
                processors,
                memoryBytes / (double) (1L << 30),
                loadBefore,
                java,
                system);
    }
}
