package dev.planner.benchmarks.load;

import dev.planner.benchmarks.load.Results.Result;
import dev.planner.benchmarks.report.Percentiles;
import dev.planner.benchmarks.system.ProcessorTime;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.HdrHistogram.ConcurrentHistogram;

/** Keeps the latencies of one phase, from its first request on. Safe for use by several threads. */
final class PhaseRecorder {

    private static final long LONGEST = TimeUnit.MINUTES.toNanos(1);
    private static final int DIGITS = 3;

    private final Phase phase;
    private final long began = System.nanoTime();
    private final Duration cpuBefore;
    private final Duration clientCpuBefore = clientCpu();
    private final ConcurrentHistogram latencies = new ConcurrentHistogram(LONGEST, DIGITS);
    private final ConcurrentHistogram lateness = new ConcurrentHistogram(LONGEST, DIGITS);
    private final AtomicLong sent = new AtomicLong();
    private final LongAdder failed = new LongAdder();
    private volatile long lastAnswer = began;

    PhaseRecorder(Phase phase) {
        this.phase = phase;
        this.cpuBefore = cpu();
    }

    Phase phase() {
        return phase;
    }

    /** To be called before each request. The time, in nanoseconds. */
    long sending() {
        var now = System.nanoTime();
        var number = sent.getAndIncrement();
        if (phase.model() == Phase.Model.OPEN) {
            var due = began + (long) (number * 1e9 / phase.rate());
            lateness.recordValue(Math.clamp(now - due, 0, LONGEST));
        }
        return now;
    }

    void answered(long sentAt, boolean wasFailure) {
        var now = System.nanoTime();
        lastAnswer = now;
        if (wasFailure) {
            failed.increment();
        } else {
            latencies.recordValue(Math.min(now - sentAt, LONGEST));
        }
    }

    /** What was found until now. */
    Result result() {
        return new Result(
                phase.arm(),
                phase.counted(),
                latencies.getTotalCount(),
                failed.sum(),
                (lastAnswer - began) / 1e9,
                cpu().minus(cpuBefore).toNanos() / 1e9,
                clientCpu().minus(clientCpuBefore).toNanos() / 1e9,
                Percentiles.QUANTILES.stream()
                        .map(quantile -> latencies.getValueAtPercentile(quantile * 100) / 1e6)
                        .toList(),
                lateness.getValueAtPercentile(99) / 1e6);
    }

    private Duration cpu() {
        return ProcessorTime.of(ProcessHandle.of(phase.pid()).stream());
    }

    private static Duration clientCpu() {
        return ProcessorTime.of(Stream.of(ProcessHandle.current()));
    }
}
