package dev.planner.projector.actuals;

import dev.planner.events.actuals.Actual;
import dev.planner.events.actuals.ActualCost;
import dev.planner.events.actuals.ActualId;
import dev.planner.events.actuals.SplitSource;
import dev.planner.events.actuals.TimesheetId;
import dev.planner.events.portfolio.Money;
import dev.planner.events.portfolio.Percentage;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.portfolio.Split;
import dev.planner.events.staffing.WorkerId;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Actuals in the partitioned table {@code actuals}. Writes only rows that differ. */
@Component
class ActualTable {

    private static final String TABLE = "actuals";

    private static final String LOAD = """
            select sheet.id as sheet_id, v.sequence, a.*
              from unnest(?::text[], ?::uuid[], ?::date[], ?::date[]) sheet (id, worker_id, first_day, last_day)
              join aggregate_sequences v on v.aggregate_id = sheet.id
              join actuals a
                on a.worker_id = sheet.worker_id and a.actual_date between sheet.first_day and sheet.last_day
            """;
    private static final String UPDATE = """
            update actuals a
               set allocation_percentage = changed.allocation_percentage, actual_cost = changed.actual_cost,
                   capital_amount = changed.capital_amount, expense_amount = changed.expense_amount,
                   updated_at = changed.updated_at
              from unnest(
                  ?::uuid[], ?::date[], ?::uuid[], ?::numeric[], ?::numeric[], ?::numeric[], ?::numeric[], ?::timestamptz[])
                  changed (
                      worker_id, actual_date, project_id, allocation_percentage, actual_cost, capital_amount,
                      expense_amount, updated_at)
             where a.worker_id = changed.worker_id and a.actual_date = changed.actual_date
               and a.project_id = changed.project_id
            """;
    private static final NewRows<ActualRow> NEW = NewRows.<ActualRow>of(TABLE)
            .uuid("id", ActualRow::id)
            .uuid("worker_id", row -> row.workerId().value())
            .text("external_worker_id", row -> row.actual().externalWorkerId())
            .text("worker_name", row -> row.actual().workerName())
            .uuid("project_id", row -> row.actual().projectId().value())
            .date("actual_date", row -> row.actual().date())
            .numeric(
                    "allocation_percentage",
                    row -> row.actual().allocationPercentage().value())
            .numeric(
                    "capital_percentage",
                    row -> row.actual().split().capitalPercentage().value())
            .numeric(
                    "expense_percentage",
                    row -> row.actual().split().expensePercentage().value())
            .text("split_source", row -> row.actual().splitSource().key())
            .flag("is_unplanned", row -> row.actual().unplanned())
            .flag("is_outside_project", row -> row.actual().outsideProjectDates())
            .numeric("actual_cost", row -> row.actual().cost().total().amount())
            .numeric("capital_amount", row -> row.actual().cost().capital().amount())
            .numeric("expense_amount", row -> row.actual().cost().expense().amount())
            .instant("created_at", ActualRow::createdAt)
            .instant("updated_at", ActualRow::updatedAt)
            .build();

    private final JdbcClient jdbc;
    private final RowCopier copier;
    private final MonthPartitions partitions;

    ActualTable(JdbcClient jdbc, RowCopier copier, MonthPartitions partitions) {
        this.jdbc = jdbc;
        this.copier = copier;
        this.partitions = partitions;
    }

    Map<String, Stored<SheetRows>> load(Collection<String> ids) {
        var sheets = ids.stream().map(TimesheetId::of).toList();
        Map<String, List<ActualRow>> rows = new HashMap<>();
        Map<String, Long> versions = new HashMap<>();
        jdbc.sql(LOAD)
                .param(Column.text(sheets))
                .param(Column.text(sheets, TimesheetId::workerId))
                .param(Column.text(sheets, sheet -> sheet.month().atDay(1)))
                .param(Column.text(sheets, sheet -> sheet.month().atEndOfMonth()))
                .query(row -> {
                    var id = row.getString("sheet_id");
                    rows.computeIfAbsent(id, _ -> new ArrayList<>()).add(row(row));
                    versions.put(id, row.getLong("sequence"));
                });
        Map<String, Stored<SheetRows>> stored = new HashMap<>();
        rows.forEach((id, actuals) -> stored.put(id, stored(actuals, versions.getOrDefault(id, -1L))));
        return stored;
    }

    void store(List<Change<SheetRows>> changes) {
        var rows = RowDiff.between(rows(changes, Change::before), rows(changes, Change::after), ActualRow::id);
        if (!rows.removed().isEmpty()) {
            jdbc.sql("delete from actuals where id = any (?::uuid[])")
                    .param(Column.text(rows.removed()))
                    .update();
        }
        insert(rows.added());
        update(rows.changed());
    }

    private void insert(List<ActualRow> rows) {
        if (!rows.isEmpty()) {
            partitions.ensureAhead(
                    TABLE,
                    rows.stream()
                            .map(row -> YearMonth.from(row.actual().date()))
                            .collect(Collectors.toSet()));
            copier.copy(NEW, rows);
        }
    }

    /** What else there is of an actual never changes. */
    private void update(List<ActualRow> rows) {
        if (!rows.isEmpty()) {
            jdbc.sql(UPDATE)
                    .param(Column.text(rows, ActualRow::workerId))
                    .param(Column.text(rows, row -> row.actual().date()))
                    .param(Column.text(rows, row -> row.actual().projectId()))
                    .param(Column.text(rows, row -> row.actual().allocationPercentage()))
                    .param(Column.text(rows, row -> row.actual().cost().total()))
                    .param(Column.text(rows, row -> row.actual().cost().capital()))
                    .param(Column.text(rows, row -> row.actual().cost().expense()))
                    .param(Column.text(rows, ActualRow::updatedAt))
                    .update();
        }
    }

    private static List<ActualRow> rows(
            List<Change<SheetRows>> changes, Function<Change<SheetRows>, Optional<Stored<SheetRows>>> side) {
        return changes.stream()
                .flatMap(change -> side.apply(change).stream())
                .flatMap(sheet -> sheet.state().rows().stream())
                .toList();
    }

    private static Stored<SheetRows> stored(List<ActualRow> rows, long version) {
        var created = rows.stream().map(ActualRow::createdAt).min(Instant::compareTo);
        var updated = rows.stream().map(ActualRow::updatedAt).max(Instant::compareTo);
        return new Stored<>(new SheetRows(rows), version, created.orElseThrow(), updated.orElseThrow());
    }

    private static ActualRow row(ResultSet row) throws SQLException {
        var actual = new Actual(
                new ActualId(row.getObject("id", UUID.class)),
                new ProjectId(row.getObject("project_id", UUID.class)),
                row.getString("external_worker_id"),
                row.getString("worker_name"),
                row.getObject("actual_date", LocalDate.class),
                new Percentage(row.getBigDecimal("allocation_percentage")),
                new Split(
                        new Percentage(row.getBigDecimal("capital_percentage")),
                        new Percentage(row.getBigDecimal("expense_percentage"))),
                SplitSource.of(row.getString("split_source")),
                row.getBoolean("is_unplanned"),
                row.getBoolean("is_outside_project"),
                new ActualCost(
                        new Money(row.getBigDecimal("actual_cost")),
                        new Money(row.getBigDecimal("capital_amount")),
                        new Money(row.getBigDecimal("expense_amount"))));
        return new ActualRow(
                new WorkerId(row.getObject("worker_id", UUID.class)),
                actual,
                Instants.of(row, "created_at"),
                Instants.of(row, "updated_at"));
    }
}
