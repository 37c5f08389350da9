package dev.planner.command.plan;

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
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The plan rows there are; kept in the transaction that appends the events. */
class PlanLookup implements PlannedDays, ProjectBookings, ResourceBookings {

    private static final String SET = """
            insert into plan_row_lookup (resource_id, project_id, day, capital_percentage)
            select :resource, :project, day::date, :capital
            from generate_series(:from::timestamp, :to::timestamp, interval '1 day') day
            on conflict (resource_id, project_id, day) do update set capital_percentage = excluded.capital_percentage
            """;
    private static final String REMOVE = """
            delete from plan_row_lookup
            where resource_id = :resource and project_id = :project and day between :from and :to
            """;
    private static final String COUNT = """
            select count(*) from plan_row_lookup
            where resource_id = :resource and project_id = :project and day between :from and :to
            """;
    private static final String SPLIT =
            "select capital_percentage from plan_row_lookup where resource_id = ? and project_id = ? and day = ?";
    private static final String OUTSIDE = """
            select min(day), max(day) from plan_row_lookup
            where project_id = :project and (day < :from or day > :to) having count(*) > 0
            """;

    private final JdbcClient database;

    PlanLookup(JdbcClient database) {
        this.database = database;
    }

    @Override
    public long count(ResourceId resource, ProjectId project, Dates days) {
        return ranged(COUNT, project, days)
                .param("resource", resource.value())
                .query(Long.class)
                .single();
    }

    /** The split of a plan row; empty if there is none. */
    Optional<Split> split(ResourceId resource, ProjectId project, LocalDate day) {
        return database.sql(SPLIT)
                .params(resource.value(), project.value(), day)
                .query((row, _) -> Split.ofCapital(new Percentage(row.getBigDecimal(1))))
                .optional();
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

    @EventHandler
    void on(PlanEvent event) {
        var statement = switch (event) {
            case PlanRowsSet set ->
                ranged(SET, set.projectId(), set.days())
                        .param("capital", set.capitalPercentage().value());
            case PlanRowsRemoved removed -> ranged(REMOVE, removed.projectId(), removed.days());
        };
        statement.param("resource", event.resourceId().value()).update();
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
