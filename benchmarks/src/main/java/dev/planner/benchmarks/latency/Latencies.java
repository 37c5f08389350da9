package dev.planner.benchmarks.latency;

import dev.planner.benchmarks.report.Medians;
import dev.planner.benchmarks.report.Percentiles;
import dev.planner.benchmarks.report.Times;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Times from before a request until its answer has been read, of rounds that alternate.
 *
 * @param rounds of each arm, in the order in which they were asked
 */
public record Latencies(Map<String, List<Times>> rounds) {

    /**
     * Asks all by turns: first a round that does not count, then those that do.
     *
     * @param requests of each arm in a round
     * @throws IllegalStateException if an answer is no 2xx
     */
    public static Latencies measure(List<Ask> asks, int rounds, int requests) {
        Map<String, List<Times>> found = new LinkedHashMap<>();
        for (int round = -1; round < rounds; round++) {
            for (Ask ask : asks) {
                var times = times(ask, (round + 1L) * requests, requests);
                if (round >= 0) {
                    found.computeIfAbsent(ask.arm(), _ -> new ArrayList<>()).add(times);
                }
            }
        }
        return new Latencies(found);
    }

    /** The median over the rounds, in milliseconds. */
    public double millis(String arm, double quantile) {
        var times = rounds.get(arm);
        if (times == null) {
            throw new IllegalArgumentException("nobody has asked for " + arm);
        }
        return Medians.of(times.stream().map(round -> round.millis(quantile)).toList());
    }

    /** At the quantiles that are plotted. */
    public List<Double> percentiles(String arm) {
        return Percentiles.QUANTILES.stream()
                .map(quantile -> millis(arm, quantile))
                .toList();
    }

    private static Times times(Ask ask, long from, int requests) {
        return Times.of(LongStream.range(from, from + requests).map(number -> {
            var began = System.nanoTime();
            ask.once(number);
            return System.nanoTime() - began;
        }));
    }
}
