package dev.planner.query.portfolio;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Something by its id, as it is seen from a viewpoint. */
record Seen<I>(I id, Viewpoint viewpoint) {

    static <I> Map<Viewpoint, List<I>> byViewpoint(Collection<Seen<I>> all) {
        return all.stream()
                .collect(Collectors.groupingBy(Seen::viewpoint, Collectors.mapping(Seen::id, Collectors.toList())));
    }
}
