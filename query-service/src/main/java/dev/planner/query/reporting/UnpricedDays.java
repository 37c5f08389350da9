package dev.planner.query.reporting;

import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.ProjectId;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What could not be priced.
 *
 * @param listed by date, project and resource; may be empty
 * @param isTruncated whether there are more, which are not listed
 */
record UnpricedDays(List<UnpricedDay> listed, boolean isTruncated) {

    static final UnpricedDays NONE = new UnpricedDays(List.of(), false);

    /** Those of one project; whether some of these are not listed is known of all projects together only. */
    UnpricedDays of(ProjectId project) {
        return only(day -> day.projectId().equals(project));
    }

    UnpricedDays within(Dates dates) {
        return only(day -> dates.contains(day.date()));
    }

    /** For answers, which are silent about what does not happen. */
    @Nullable
    Boolean truncated() {
        return isTruncated ? true : null;
    }

    private UnpricedDays only(Predicate<UnpricedDay> condition) {
        return new UnpricedDays(listed.stream().filter(condition).toList(), isTruncated);
    }
}
