package dev.planner.projector.portfolio;

import dev.planner.events.portfolio.Money;
import dev.planner.events.portfolio.Phase;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.Project;
import dev.planner.events.portfolio.ProjectDetails;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.projector.stream.Change;
import dev.planner.projector.stream.Stored;
import dev.planner.projector.tables.Column;
import dev.planner.projector.tables.Instants;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Projects in the table {@code projects}, with the sums of their budgets, and their phases. */
@Component
class ProjectTable {

    private final JdbcClient jdbc;
    private final PhaseTable phases;

    ProjectTable(JdbcClient jdbc, PhaseTable phases) {
        this.jdbc = jdbc;
        this.phases = phases;
    }

    Map<String, Stored<Project>> load(Collection<String> ids) {
        var phasesByProject = phases.load(ids);
        Map<String, Stored<Project>> projects = new HashMap<>();
        jdbc.sql("select * from projects where id = any (?::uuid[])")
                .param(Column.text(ids))
                .query(row -> {
                    var project = project(row, phasesByProject);
                    projects.put(project.state().id().toString(), project);
                });
        return projects;
    }

    void store(List<Change<Project>> changes) {
        delete(changes.stream()
                .filter(change -> change.after().isEmpty())
                .map(Change::aggregateId)
                .toList());
        upsert(changes.stream().flatMap(change -> change.after().stream()).toList());
        phases.store(projects(changes, Change::before), projects(changes, Change::after));
    }

    private void delete(List<String> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("delete from projects where id = any (?::uuid[])")
                    .param(Column.text(ids))
                    .update();
        }
    }

    private void upsert(List<Stored<Project>> projects) {
        if (!projects.isEmpty()) {
            jdbc.sql("""
                            insert into projects (
                                id, program_id, name, business_sponsor, project_manager, technical_lead, cost_center_code,
                                start_date, end_date, description, is_archived, version, created_at, updated_at,
                                capital_budget, expense_budget)
                            select * from unnest(
                                ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                                ?::date[], ?::date[], ?::text[], ?::boolean[], ?::bigint[], ?::timestamptz[],
                                ?::timestamptz[], ?::numeric[], ?::numeric[])
                            on conflict (id) do update
                               set program_id = excluded.program_id, name = excluded.name,
                                   business_sponsor = excluded.business_sponsor, project_manager = excluded.project_manager,
                                   technical_lead = excluded.technical_lead, cost_center_code = excluded.cost_center_code,
                                   start_date = excluded.start_date, end_date = excluded.end_date,
                                   description = excluded.description, is_archived = excluded.is_archived,
                                   version = excluded.version, created_at = excluded.created_at,
                                   updated_at = excluded.updated_at, capital_budget = excluded.capital_budget,
                                   expense_budget = excluded.expense_budget
                            """)
                    .param(Column.text(projects, project -> project.state().id()))
                    .param(Column.text(projects, project -> project.state().programId()))
                    .param(Column.text(projects, project -> details(project).name()))
                    .param(Column.text(projects, project -> details(project).businessSponsor()))
                    .param(Column.text(projects, project -> details(project).projectManager()))
                    .param(Column.text(projects, project -> details(project).technicalLead()))
                    .param(Column.text(projects, project -> details(project).costCenterCode()))
                    .param(Column.text(projects, project -> details(project).startDate()))
                    .param(Column.text(projects, project -> details(project).endDate()))
                    .param(Column.text(projects, project -> details(project).description()))
                    .param(Column.flag(projects, project -> project.state().status() == Project.Status.ARCHIVED))
                    .param(Column.number(projects, Stored::version))
                    .param(Column.text(projects, Stored::createdAt))
                    .param(Column.text(projects, Stored::updatedAt))
                    .param(Column.text(projects, project -> budget(project, Phase::capitalBudget)))
                    .param(Column.text(projects, project -> budget(project, Phase::expenseBudget)))
                    .update();
        }
    }

    /** The sum over the phases, which may be more than a single amount can be. */
    private static BigDecimal budget(Stored<Project> project, Function<Phase, Money> part) {
        return project.state().phases().stream()
                .map(phase -> part.apply(phase).amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static ProjectDetails details(Stored<Project> project) {
        return project.state().details();
    }

    private static List<Project> projects(
            List<Change<Project>> changes, Function<Change<Project>, Optional<Stored<Project>>> side) {
        return changes.stream()
                .flatMap(change -> side.apply(change).stream())
                .map(Stored::state)
                .toList();
    }

    private static Stored<Project> project(ResultSet row, Map<UUID, List<Phase>> phases) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var project = new Project(
                new ProjectId(id),
                new ProgramId(row.getObject("program_id", UUID.class)),
                readDetails(row),
                phases.getOrDefault(id, List.of()),
                row.getBoolean("is_archived") ? Project.Status.ARCHIVED : Project.Status.ACTIVE);
        return new Stored<>(
                project, row.getLong("version"), Instants.of(row, "created_at"), Instants.of(row, "updated_at"));
    }

    private static ProjectDetails readDetails(ResultSet row) throws SQLException {
        return new ProjectDetails(
                row.getString("name"),
                row.getString("business_sponsor"),
                row.getString("project_manager"),
                row.getString("technical_lead"),
                row.getString("cost_center_code"),
                row.getObject("start_date", LocalDate.class),
                row.getObject("end_date", LocalDate.class),
                row.getString("description"));
    }
}
