package dev.planner.projector.tables;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What has to be written so that the rows of an aggregate become others.
 *
 * @param removed ids of rows that are gone
 * @param added rows that are new
 * @param changed rows that are there and have become others
 */
public record RowDiff<R>(List<UUID> removed, List<R> added, List<R> changed) {

    public static <R> RowDiff<R> between(Collection<R> before, Collection<R> after, Function<R, UUID> id) {
        Map<UUID, R> known = new HashMap<>();
        before.forEach(row -> known.put(id.apply(row), row));
        Set<UUID> kept = new HashSet<>();
        after.forEach(row -> kept.add(id.apply(row)));
        return new RowDiff<>(
                known.keySet().stream().filter(row -> !kept.contains(row)).toList(),
                after.stream().filter(row -> !known.containsKey(id.apply(row))).toList(),
                after.stream()
                        .filter(row -> isChanged(known.get(id.apply(row)), row))
                        .toList());
    }

    /** Rows that are new or changed. */
    public List<R> written() {
        return Stream.concat(added.stream(), changed.stream()).toList();
    }

    private static <R> boolean isChanged(@Nullable R before, R after) {
        return before != null && !before.equals(after);
    }
}
