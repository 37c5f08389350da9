package dev.planner.benchmarks.commands;

import java.time.Duration;

/** Processor time of the whole measured system: services, what they stand on, and this client of theirs. */
final class SystemCpu {

    private SystemCpu() {}

    /** Of all processes that the one which started this has started and that still run, since they began. */
    static Duration taken() {
        return ProcessHandle.current()
                .parent()
                .orElseThrow()
                .descendants()
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
