package dev.planner.query.staffing;

import dev.planner.events.staffing.WorkerTypeId;
import dev.planner.query.listing.Condition;
import dev.planner.query.listing.Filter;
import dev.planner.query.listing.Filters;
import dev.planner.query.listing.ListDefinition;
import dev.planner.query.listing.ListQuery;
import dev.planner.query.listing.ListRequest;
import dev.planner.query.listing.Page;
import dev.planner.query.listing.Pages;
import dev.planner.query.listing.SortField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rates of one worker type in the read tables. One statement to know that there is such a worker type, one for a page. */
final class RateTables {

    static final String LIST = "rates";

    static final Filter<LocalDate> AS_OF = Filters.date("asOf", "Only the rate that is valid on this day.");

    private static final SortField START_DATE = SortField.date("startDate", "r.start_date");

    private RateTables() {}

    /** No two rates of a worker type start on the same day. */
    static ListDefinition definition() {
        return new ListDefinition(
                LIST,
                List.of(START_DATE, SortField.date("endDate", "r.end_date").optional()),
                List.of(START_DATE.ascending()),
                SortField.id("r.id"),
                List.of(AS_OF, Filters.FROM, Filters.TO));
    }

    /** Empty if there is no such worker type. */
    static Optional<Page<RateView>> page(JdbcClient jdbc, WorkerTypeId workerType, ListRequest request) {
        return exists(jdbc, workerType) ? Optional.of(existingPage(jdbc, workerType, request)) : Optional.empty();
    }

    private static Page<RateView> existingPage(JdbcClient jdbc, WorkerTypeId workerType, ListRequest request) {
        var ofType = Condition.of("r.worker_type_id = :workerType").with("workerType", workerType.value());
        var query = ListQuery.select("r.*", "rates r").where(ofType).where(filters(request));
        return Pages.page(jdbc, request, query, RateView::of);
    }

    private static boolean exists(JdbcClient jdbc, WorkerTypeId workerType) {
        return jdbc.sql("select exists (select 1 from worker_types where id = :id)")
                .param("id", workerType.value())
                .query(Boolean.class)
                .single();
    }

    private static Condition filters(ListRequest request) {
        return request.filter(AS_OF)
                .map(day -> endsNotBefore("asOf", day).and(startsNotAfter("asOf", day)))
                .orElse(Condition.ALWAYS)
                .and(request.filter(Filters.FROM)
                        .map(day -> endsNotBefore("from", day))
                        .orElse(Condition.ALWAYS))
                .and(request.filter(Filters.TO)
                        .map(day -> startsNotAfter("to", day))
                        .orElse(Condition.ALWAYS));
    }

    private static Condition endsNotBefore(String name, LocalDate day) {
        return Condition.of("(r.end_date is null or r.end_date >= :" + name + ")")
                .with(name, day);
    }

    private static Condition startsNotAfter(String name, LocalDate day) {
        return Condition.of("r.start_date <= :" + name).with(name, day);
    }
}
