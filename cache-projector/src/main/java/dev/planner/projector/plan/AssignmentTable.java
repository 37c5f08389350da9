package dev.planner.projector.plan;

import dev.planner.events.plan.Allocation;
import dev.planner.events.plan.ResourceCalendarId;
import dev.planner.events.portfolio.Percentage;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.staffing.ResourceId;
import dev.planner.projector.stream.Change;
import dev.planner.projector.stream.Stored;
import dev.planner.projector.tables.Column;
import dev.planner.projector.tables.Instants;
import dev.planner.projector.tables.MonthPartitions;
import dev.planner.projector.tables.NewRows;
import dev.planner.projector.tables.RowCopier;
import dev.planner.projector.tables.RowDiff;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plan rows in the table {@code resource_assignments}. Writes only rows that differ. */
@Component
class AssignmentTable {

    private static final String TABLE = "resource_assignments";

    private static final String LOAD = """
            select a.* from unnest(?::uuid[], ?::date[]) calendar (resource_id, month)
            join resource_assignments a on a.resource_id = calendar.resource_id
                and a.assignment_date >= calendar.month and a.assignment_date < calendar.month + interval '1 month'
            """;
    private static final String DELETE = """
            delete from resource_assignments a using unnest(?::date[], ?::uuid[]) gone (assignment_date, id)
            where a.assignment_date = gone.assignment_date and a.id = gone.id
            """;
    private static final String UPDATE = """
            update resource_assignments a
               set allocation_percentage = changed.allocation_percentage, capital_percentage = changed.capital_percentage,
                   expense_percentage = changed.expense_percentage, created_at = changed.created_at,
                   updated_at = changed.updated_at
              from unnest(
                  ?::date[], ?::uuid[], ?::numeric[], ?::numeric[], ?::numeric[], ?::timestamptz[], ?::timestamptz[])
                  changed (
                      assignment_date, id, allocation_percentage, capital_percentage, expense_percentage, created_at,
                      updated_at)
             where a.assignment_date = changed.assignment_date and a.id = changed.id
            """;
    private static final NewRows<Assignment> NEW = NewRows.<Assignment>of(TABLE)
            .uuid("id", Assignment::id)
            .uuid("resource_id", row -> row.resourceId().value())
            .uuid("project_id", row -> row.projectId().value())
            .date("assignment_date", Assignment::date)
            .numeric(
                    "allocation_percentage",
                    row -> row.allocation().allocationPercentage().value())
            .numeric(
                    "capital_percentage",
                    row -> row.allocation().capitalPercentage().value())
            .numeric(
                    "expense_percentage",
                    row -> row.allocation().expensePercentage().value())
            .instant("created_at", Assignment::createdAt)
            .instant("updated_at", Assignment::updatedAt)
            .build();

    private final JdbcClient jdbc;
    private final RowCopier copier;
    private final MonthPartitions partitions;

    AssignmentTable(JdbcClient jdbc, RowCopier copier, MonthPartitions partitions) {
        this.jdbc = jdbc;
        this.copier = copier;
        this.partitions = partitions;
    }

    /** By calendar; those without rows are left out. The version is not kept here, and nothing asks for it. */
    Map<String, Stored<CalendarRows>> load(List<ResourceCalendarId> ids) {
        return jdbc
                .sql(LOAD)
                .param(Column.text(ids, ResourceCalendarId::resourceId))
                .param(Column.text(ids, id -> id.month().atDay(1)))
                .query((row, _) -> assignment(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(row -> ResourceCalendarId.of(row.resourceId(), row.date())))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().toString(), entry -> stored(entry.getKey(), entry.getValue())));
    }

    void store(List<Change<CalendarRows>> changes) {
        var before = rows(changes, Change::before);
        var rows = RowDiff.between(before, rows(changes, Change::after), Assignment::id);
        var removed = Set.copyOf(rows.removed());
        delete(before.stream().filter(row -> removed.contains(row.id())).toList());
        insert(rows.added());
        update(rows.changed());
    }

    private void delete(List<Assignment> rows) {
        if (!rows.isEmpty()) {
            jdbc.sql(DELETE)
                    .param(Column.text(rows, Assignment::date))
                    .param(Column.text(rows, Assignment::id))
                    .update();
        }
    }

    private void insert(List<Assignment> rows) {
        if (!rows.isEmpty()) {
            partitions.ensureAhead(
                    TABLE, rows.stream().map(row -> YearMonth.from(row.date())).collect(Collectors.toSet()));
            copier.copy(NEW, rows);
        }
    }

    private void update(List<Assignment> rows) {
        if (!rows.isEmpty()) {
            jdbc.sql(UPDATE)
                    .param(Column.text(rows, Assignment::date))
                    .param(Column.text(rows, Assignment::id))
                    .param(Column.text(rows, row -> row.allocation().allocationPercentage()))
                    .param(Column.text(rows, row -> row.allocation().capitalPercentage()))
                    .param(Column.text(rows, row -> row.allocation().expensePercentage()))
                    .param(Column.text(rows, Assignment::createdAt))
                    .param(Column.text(rows, Assignment::updatedAt))
                    .update();
        }
    }

    private static List<Assignment> rows(
            List<Change<CalendarRows>> changes, Function<Change<CalendarRows>, Optional<Stored<CalendarRows>>> side) {
        return changes.stream()
                .flatMap(change -> side.apply(change).stream())
                .flatMap(calendar -> calendar.state().rows().stream())
                .toList();
    }

    private static Stored<CalendarRows> stored(ResourceCalendarId id, List<Assignment> rows) {
        var created =
                rows.stream().map(Assignment::createdAt).min(Instant::compareTo).orElse(Instant.EPOCH);
        var updated =
                rows.stream().map(Assignment::updatedAt).max(Instant::compareTo).orElse(Instant.EPOCH);
        return new Stored<>(new CalendarRows(id, rows), 0, created, updated);
    }

    private static Assignment assignment(ResultSet row) throws SQLException {
        return new Assignment(
                row.getObject("id", UUID.class),
                new ResourceId(row.getObject("resource_id", UUID.class)),
                new ProjectId(row.getObject("project_id", UUID.class)),
                row.getObject("assignment_date", LocalDate.class),
                new Allocation(
                        new Percentage(row.getBigDecimal("allocation_percentage")),
                        new Percentage(row.getBigDecimal("capital_percentage")),
                        new Percentage(row.getBigDecimal("expense_percentage"))),
                Instants.of(row, "created_at"),
                Instants.of(row, "updated_at"));
    }
}
