package dev.planner.command.plan;

import dev.planner.command.actuals.ActualPlace;
import dev.planner.command.actuals.PlannedSplits;
import dev.planner.command.eventstore.BatchLookup;
import dev.planner.command.imports.Chunks;
import dev.planner.command.imports.Column;
import dev.planner.command.plan.PlanCommand.PlannedDays;
import dev.planner.command.portfolio.ProjectBookings;
import dev.planner.command.staffing.ResourceBookings;
import dev.planner.events.plan.PlanEvent;
import dev.planner.events.plan.PlanEvent.PlanRowsRemoved;
import dev.planner.events.plan.PlanEvent.PlanRowsSet;
import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.Percentage;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.portfolio.Split;
import dev.planner.events.staffing.ResourceId;
import dev.planner.events.staffing.WorkerId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The plan rows there are; kept in the transaction that appends the events. */
class PlanLookup implements BatchLookup<PlanEvent>, PlannedDays, PlannedSplits, ProjectBookings, ResourceBookings {

    private static final String SET = """
            insert into plan_row_lookup (resource_id, project_id, day, allocation_percentage, capital_percentage)
            values (?, ?, ?, ?, ?)
            on conflict (resource_id, project_id, day) do update
            set allocation_percentage = excluded.allocation_percentage, capital_percentage = excluded.capital_percentage
            """;
    private static final String REMOVE = """
            delete from plan_row_lookup
            where resource_id = :resource and project_id = :project and day between :from and :to
            """;
    private static final String COUNT = """
            select count(*) from plan_row_lookup
            where resource_id = :resource and project_id = :project and day between :from and :to
            """;
    private static final String SPLIT = """
            select capital_percentage from resource_lookup join plan_row_lookup using (resource_id)
            where worker_id = ? and project_id = ? and day = ?
            """;
    private static final String SPLITS = """
            select worker_id, project_id, day, capital_percentage
            from unnest(?::uuid[], ?::uuid[], ?::date[]) asked (worker_id, project_id, day)
            join resource_lookup using (worker_id)
            join plan_row_lookup using (resource_id, project_id, day)
            """;
    private static final String TAKEN = """
            select resource_id, project_id, day
            from unnest(?::uuid[], ?::uuid[], ?::date[]) asked (resource_id, project_id, day)
            join plan_row_lookup using (resource_id, project_id, day)
            """;
    private static final String SUMS = """
            select resource_id, day, sum(allocation_percentage)
            from unnest(?::uuid[], ?::date[]) asked (resource_id, day)
            join plan_row_lookup using (resource_id, day)
            group by resource_id, day
            """;
    private static final String OUTSIDE = """
            select min(day), max(day) from plan_row_lookup
            where project_id = :project and (day < :from or day > :to) having count(*) > 0
            """;

    private final JdbcClient database;
    private final JdbcTemplate batches;

    PlanLookup(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** A plan row that is set. */
    private record SetDay(PlanRowsSet event, LocalDate day) {

        static Stream<SetDay> of(PlanRowsSet event) {
            return event.days().stream().map(day -> new SetDay(event, day));
        }
    }

    @Override
    public long count(ResourceId resource, ProjectId project, Dates days) {
        return ranged(COUNT, project, days)
                .param("resource", resource.value())
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<Split> find(ActualPlace place) {
        return database.sql(SPLIT)
                .params(place.workerId().value(), place.projectId().value(), place.date())
                .query((row, _) -> Split.ofCapital(new Percentage(row.getBigDecimal(1))))
                .optional();
    }

    @Override
    public Map<ActualPlace, Split> findAll(Collection<ActualPlace> places) {
        var splits = new HashMap<ActualPlace, Split>();
        Chunks.of(places)
                .forEach(chunk -> database.sql(SPLITS)
                        .params(
                                Column.ids(chunk, place -> place.workerId().value()),
                                Column.ids(chunk, place -> place.projectId().value()),
                                Column.texts(chunk, ActualPlace::date))
                        .query(row -> {
                            var place = new ActualPlace(
                                    new WorkerId(row.getObject(1, UUID.class)),
                                    new ProjectId(row.getObject(2, UUID.class)),
                                    row.getObject(3, LocalDate.class));
                            splits.put(place, Split.ofCapital(new Percentage(row.getBigDecimal(4))));
                        }));
        return splits;
    }

    /** Which of the places have a plan row. */
    Set<PlanPlace> taken(Collection<PlanPlace> places) {
        var taken = new HashSet<PlanPlace>();
        Chunks.of(places)
                .forEach(chunk -> database.sql(TAKEN)
                        .params(
                                Column.ids(chunk, place -> place.resourceId().value()),
                                Column.ids(chunk, place -> place.projectId().value()),
                                Column.texts(chunk, PlanPlace::date))
                        .query(row -> {
                            taken.add(new PlanPlace(
                                    new ResourceId(row.getObject(1, UUID.class)),
                                    new ProjectId(row.getObject(2, UUID.class)),
                                    row.getObject(3, LocalDate.class)));
                        }));
        return taken;
    }

    /** The sum of each of the days over all projects, in percent; days without plan rows are left out. */
    Map<ResourceDay, BigDecimal> sums(Collection<ResourceDay> days) {
        var sums = new HashMap<ResourceDay, BigDecimal>();
        Chunks.of(days)
                .forEach(chunk -> database.sql(SUMS)
                        .params(
                                Column.ids(chunk, day -> day.resourceId().value()),
                                Column.texts(chunk, ResourceDay::date))
                        .query(row -> {
                            var day = new ResourceDay(
                                    new ResourceId(row.getObject(1, UUID.class)), row.getObject(2, LocalDate.class));
                            sums.put(day, row.getBigDecimal(3));
                        }));
        return sums;
    }

    @Override
    public boolean existOn(ProjectId project) {
        return exists("select exists (select 1 from plan_row_lookup where project_id = ?)", project.value());
    }

    @Override
    public boolean existOf(ResourceId resource) {
        return exists("select exists (select 1 from plan_row_lookup where resource_id = ?)", resource.value());
    }

    /** Every row lies in its project, so all that is outside the new dates was inside the old ones. */
    @Override
    public Optional<Dates> leftOutside(ProjectId project, Dates before, Dates after) {
        return ranged(OUTSIDE, project, after)
                .query((row, _) -> new Dates(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)))
                .optional();
    }

    @Override
    public Class<PlanEvent> family() {
        return PlanEvent.class;
    }

    /** Those set go in together, for they name different rows; what is removed comes after whatever was set before it. */
    @Override
    public void on(List<PlanEvent> events) {
        var set = new ArrayList<PlanRowsSet>();
        for (PlanEvent event : events) {
            switch (event) {
                case PlanRowsSet one -> set.add(one);
                case PlanRowsRemoved removed -> {
                    write(set);
                    ranged(REMOVE, removed.projectId(), removed.days())
                            .param("resource", removed.resourceId().value())
                            .update();
                }
            }
        }
        write(set);
    }

    private void write(List<PlanRowsSet> set) {
        if (!set.isEmpty()) {
            var rows = set.stream().flatMap(SetDay::of).toList();
            batches.batchUpdate(SET, rows, rows.size(), (row, one) -> {
                row.setObject(1, one.event().resourceId().value());
                row.setObject(2, one.event().projectId().value());
                row.setObject(3, one.day());
                row.setBigDecimal(4, one.event().allocationPercentage().value());
                row.setBigDecimal(5, one.event().capitalPercentage().value());
            });
            set.clear();
        }
    }

    private JdbcClient.StatementSpec ranged(String statement, ProjectId project, Dates days) {
        return database.sql(statement)
                .param("project", project.value())
                .param("from", days.start())
                .param("to", days.end());
    }

    private boolean exists(String query, Object id) {
        return database.sql(query).param(id).query(Boolean.class).single();
    }
}
