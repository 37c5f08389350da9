package dev.planner.benchmarks;

import java.lang.management.ManagementFactory;

/** {@code ./planner benchmark}: starts a system of its own, measures it, and prints what is to be read in RESULTS.md. */
final class Benchmarks {

    private static final int ROUNDS = 500;

    private Benchmarks() {}

    /** Arguments: how many revocations, 500 if absent. */
    public static void main(String[] arguments) {
        var rounds = arguments.length == 0 ? ROUNDS : Integer.parseInt(arguments[0]);
        try (var system = MeasuredSystem.start()) {
            System.out.println(machine());
            FreshnessProbe.of(system).run(rounds);
        }
    }

    private static String machine() {
        var machine = ManagementFactory.getOperatingSystemMXBean();
        return "%d processors, load %.1f before, Java %s"
                .formatted(machine.getAvailableProcessors(), machine.getSystemLoadAverage(), Runtime.version());
    }
}
