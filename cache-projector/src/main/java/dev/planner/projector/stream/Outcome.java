package dev.planner.projector.stream;

import dev.planner.cache.FactKey;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What has come of records.
 *
 * @param applied how many events were applied
 * @param parked how many records were set aside, or found to have to wait on
 * @param outdated facts that the tables now have newer
 * @param followed aggregates that got as far as a dead letter of theirs
 */
record Outcome(int applied, List<Parking> parked, Set<FactKey> outdated, Set<String> followed) {

    static final Outcome NOTHING = new Outcome(0, List.of(), Set.of(), Set.of());

    Outcome and(Outcome other) {
        return new Outcome(
                applied + other.applied,
                Stream.concat(parked.stream(), other.parked.stream()).toList(),
                union(outdated, other.outdated),
                union(followed, other.followed));
    }

    private static <T> Set<T> union(Set<T> left, Set<T> right) {
        var both = new HashSet<>(left);
        both.addAll(right);
        return both;
    }
}
