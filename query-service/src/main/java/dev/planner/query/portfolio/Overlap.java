package dev.planner.query.portfolio;

import dev.planner.query.listing.Condition;
import dev.planner.query.listing.Filters;
import dev.planner.query.listing.ListRequest;

/** The filters {@code from} and {@code to}: what has a day in common with the range, both ends of either included. */
final class Overlap {

    private Overlap() {}

    /** @param table with the columns {@code start_date} and {@code end_date} */
    static Condition of(ListRequest request, String table) {
        var from = request.filter(Filters.FROM)
                .map(day -> Condition.of(table + ".end_date >= :from").with("from", day))
                .orElse(Condition.ALWAYS);
        var to = request.filter(Filters.TO)
                .map(day -> Condition.of(table + ".start_date <= :to").with("to", day))
                .orElse(Condition.ALWAYS);
        return from.and(to);
    }
}
