package dev.planner.benchmarks.report;

import java.util.Collection;

/** The middle of several rounds: a round that something else disturbed does not move it. */
public final class Medians {

    private Medians() {}

    /** @param values at least one */
    public static double of(Collection<Double> values) {
        var sorted = values.stream().sorted().toList();
        var upper = sorted.get(sorted.size() / 2);
        return sorted.size() % 2 == 1 ? upper : (sorted.get(sorted.size() / 2 - 1) + upper) / 2;
    }
}
