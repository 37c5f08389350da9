package dev.planner.benchmarks.system;

import java.time.Duration;
import java.util.stream.Stream;

/** What the processors of this machine have done. */
public final class ProcessorTime {

    private ProcessorTime() {}

    /** For these processes since each began; nothing for one that has ended. */
    public static Duration of(Stream<ProcessHandle> processes) {
        return processes
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
