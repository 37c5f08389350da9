package dev.planner.projector.reporting;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How the sums of days and months are brought up to what the rows say. No month is in both ways.
 *
 * @param anew days whose rows are summed up again
 * @param planRows and {@code actuals}: rows of days whose sums change by as much as the rows do; of a month there is only one of the two
 */
record Summing(List<Span> anew, List<RowChange.OfPlan> planRows, List<RowChange.OfActual> actuals) {

    boolean isNothing() {
        return anew.isEmpty() && planRows.isEmpty() && actuals.isEmpty();
    }

    Set<Span.Key> months() {
        Set<Span.Key> months = new HashSet<>();
        anew.forEach(span -> months.add(span.key()));
        changes().forEach(change -> months.add(change.month()));
        return months;
    }

    /** Rows that are gone: their days may have none any more. */
    List<RowChange> removals() {
        return changes().filter(RowChange::isRemoval).toList();
    }

    private Stream<RowChange> changes() {
        return Stream.concat(planRows.stream(), actuals.stream());
    }
}
