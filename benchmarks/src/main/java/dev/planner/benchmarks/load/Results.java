package dev.planner.benchmarks.load;

import dev.planner.benchmarks.report.Medians;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What the measuring JVM has found, phase by phase. */
record Results(List<Result> phases) {

    /**
     * One phase.
     *
     * @param cpuSeconds processor time that the answering process took
     * @param clientCpuSeconds processor time that the asking process took
     * @param millis latencies at the quantiles that are plotted
     * @param lateMillis how late requests were sent, by the schedule of an open model; 99th percentile
     */
    record Result(
            String arm,
            boolean counted,
            long answered,
            long failed,
            double seconds,
            double cpuSeconds,
            double clientCpuSeconds,
            List<Double> millis,
            double lateMillis) {

        double rate() {
            return answered / seconds;
        }

        double cpuMicros() {
            return cpuSeconds * 1e6 / answered;
        }

        double clientCpuMicros() {
            return clientCpuSeconds * 1e6 / answered;
        }
    }

    double rate(String arm) {
        return median(arm, Result::rate);
    }

    double cpuMicros(String arm) {
        return median(arm, Result::cpuMicros);
    }

    double clientCpuMicros(String arm) {
        return median(arm, Result::clientCpuMicros);
    }

    double lateMillis(String arm) {
        return median(arm, Result::lateMillis);
    }

    /** The median over the rounds for each of the quantiles. */
    List<Double> millis(String arm) {
        var quantiles = rounds(arm).getFirst().millis().size();
        return IntStream.range(0, quantiles)
                .mapToObj(i -> median(arm, result -> result.millis().get(i)))
                .toList();
    }

    long failed() {
        return phases.stream().mapToLong(Result::failed).sum();
    }

    private double median(String arm, ToDoubleFunction<Result> figure) {
        return Medians.of(rounds(arm).stream().map(figure::applyAsDouble).toList());
    }

    private List<Result> rounds(String arm) {
        return phases.stream()
                .filter(result -> result.counted() && result.arm().equals(arm))
                .toList();
    }
}
