package dev.planner.benchmarks.commands;

import dev.planner.benchmarks.system.ProcessorTime;
import java.time.Duration;

/** Processor time of the whole measured system: services, what they stand on, and this client of theirs. */
final class SystemCpu {

    private SystemCpu() {}

    /** Of all processes that the one which started this has started and that still run, since they began. */
    static Duration taken() {
        return ProcessorTime.of(ProcessHandle.current().parent().orElseThrow().descendants());
    }
}
