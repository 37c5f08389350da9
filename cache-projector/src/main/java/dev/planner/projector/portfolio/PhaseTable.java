package dev.planner.projector.portfolio;

import dev.planner.events.portfolio.Money;
import dev.planner.events.portfolio.Phase;
import dev.planner.events.portfolio.PhaseId;
import dev.planner.events.portfolio.Project;
import dev.planner.projector.tables.Column;
import dev.planner.projector.tables.RowDiff;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Phases in the table {@code phases}. Writes only rows that differ. */
@Component
class PhaseTable {

    private final JdbcClient jdbc;

    PhaseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A phase with its project and its place among the project's phases. */
    private record PhaseRow(UUID projectId, int ordinal, Phase phase) {

        UUID id() {
            return phase.id().value();
        }
    }

    /** By project, in order of dates. */
    Map<UUID, List<Phase>> load(Collection<String> projects) {
        Map<UUID, List<Phase>> phases = new HashMap<>();
        jdbc.sql("select * from phases where project_id = any (?::uuid[]) order by project_id, ordinal")
                .param(Column.text(projects))
                .query(row -> {
                    phases.computeIfAbsent(row.getObject("project_id", UUID.class), _ -> new ArrayList<>())
                            .add(phase(row));
                });
        return phases;
    }

    void store(List<Project> before, List<Project> after) {
        var phases = RowDiff.between(rows(before), rows(after), PhaseRow::id);
        if (!phases.removed().isEmpty()) {
            jdbc.sql("delete from phases where id = any (?::uuid[])")
                    .param(Column.text(phases.removed()))
                    .update();
        }
        if (!phases.written().isEmpty()) {
            upsert(phases.written());
        }
    }

    private void upsert(List<PhaseRow> rows) {
        jdbc.sql("""
                        insert into phases (
                            id, project_id, ordinal, name, start_date, end_date, capital_budget, expense_budget, description)
                        select * from unnest(
                            ?::uuid[], ?::uuid[], ?::int[], ?::text[], ?::date[], ?::date[], ?::numeric[], ?::numeric[],
                            ?::text[])
                        on conflict (id) do update
                           set project_id = excluded.project_id, ordinal = excluded.ordinal, name = excluded.name,
                               start_date = excluded.start_date, end_date = excluded.end_date,
                               capital_budget = excluded.capital_budget, expense_budget = excluded.expense_budget,
                               description = excluded.description
                        """)
                .param(Column.text(rows, PhaseRow::id))
                .param(Column.text(rows, PhaseRow::projectId))
                .param(Column.text(rows, PhaseRow::ordinal))
                .param(Column.text(rows, row -> row.phase().name()))
                .param(Column.text(rows, row -> row.phase().startDate()))
                .param(Column.text(rows, row -> row.phase().endDate()))
                .param(Column.text(rows, row -> row.phase().capitalBudget()))
                .param(Column.text(rows, row -> row.phase().expenseBudget()))
                .param(Column.text(rows, row -> row.phase().description()))
                .update();
    }

    private static List<PhaseRow> rows(List<Project> projects) {
        List<PhaseRow> rows = new ArrayList<>();
        for (Project project : projects) {
            for (int i = 0; i < project.phases().size(); i++) {
                rows.add(new PhaseRow(project.id().value(), i, project.phases().get(i)));
            }
        }
        return rows;
    }

    private static Phase phase(ResultSet row) throws SQLException {
        return new Phase(
                new PhaseId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getObject("start_date", LocalDate.class),
                row.getObject("end_date", LocalDate.class),
                new Money(row.getBigDecimal("capital_budget")),
                new Money(row.getBigDecimal("expense_budget")),
                row.getString("description"));
    }
}
