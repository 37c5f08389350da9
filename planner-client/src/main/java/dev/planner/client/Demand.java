package dev.planner.client;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What an answer must include.
 *
 * @param everything that was committed before the question; not met by any answer from memory
 * @param tokens of the commands that it must include in any case; may be empty
 */
record Demand(boolean everything, Set<String> tokens) {

    static final Demand NOTHING = new Demand(false, Set.of());

    Demand {
        tokens = Set.copyOf(tokens);
    }

    Demand and(Consistency consistency) {
        return switch (consistency) {
            case Consistency.MinimizeLatency() -> this;
            case Consistency.AtLeast(var more) -> {
                var all = new HashSet<>(tokens);
                all.addAll(more);
                yield new Demand(everything, all);
            }
            case Consistency.FullyConsistent() -> new Demand(true, tokens);
        };
    }

    /** Whether an answer that was asked for with the other demand is good enough. */
    boolean isMetBy(Demand other) {
        return !everything && other.tokens.containsAll(tokens);
    }

    boolean isNothing() {
        return !everything && tokens.isEmpty();
    }

    /**
     * As the query service reads it; empty if nothing is demanded.
     *
     * @param maxTokens characters of tokens at most; everything is demanded instead of more
     */
    Optional<String> header(int maxTokens) {
        if (isNothing()) {
            return Optional.empty();
        }
        var list = String.join(",", tokens);
        return Optional.of(everything || list.length() > maxTokens ? "fully_consistent" : "at_least " + list);
    }
}
