package dev.planner.projector.stream;

import dev.planner.cache.FactKey;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What has come of records.
 *
 * @param events that were applied, in order
 * @param parked how many records were set aside, or found to have to wait on
 * @param outdated facts that the tables now have newer
 * @param followed aggregates that got as far as a dead letter of theirs
 */
record Outcome(List<Applied> events, List<Parking> parked, Set<FactKey> outdated, Set<String> followed) {

    static final Outcome NOTHING = new Outcome(List.of(), List.of(), Set.of(), Set.of());

    Outcome and(Outcome other) {
        return new Outcome(
                concat(events, other.events),
                concat(parked, other.parked),
                union(outdated, other.outdated),
                union(followed, other.followed));
    }

    /** How many events were applied. */
    int applied() {
        return events.size();
    }

    private static <T> List<T> concat(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static <T> Set<T> union(Set<T> left, Set<T> right) {
        var both = new HashSet<>(left);
        both.addAll(right);
        return both;
    }
}
