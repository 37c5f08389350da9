package dev.planner.projector.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.cache.Fact;
import dev.planner.cache.FactKey;
import dev.planner.cache.TableFacts;
import dev.planner.events.EventEnvelope;
import dev.planner.events.access.RoleAssignment;
import dev.planner.events.access.Scope;
import dev.planner.events.access.ScopeAssignment;
import dev.planner.events.access.UserAccount;
import dev.planner.events.actuals.Actual;
import dev.planner.events.actuals.ActualEvent;
import dev.planner.events.actuals.Timesheet;
import dev.planner.events.plan.ResourceCalendar;
import dev.planner.events.portfolio.Money;
import dev.planner.events.portfolio.Phase;
import dev.planner.events.portfolio.ProgramDetails;
import dev.planner.events.portfolio.Project;
import dev.planner.events.portfolio.ProjectDetails;
import dev.planner.events.staffing.WorkerType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares the read tables with the plain folds of a history, line by line. */
public final class HistoryCheck {

    private final JdbcClient jdbc;
    private final History history;

    public HistoryCheck(JdbcClient jdbc, History history) {
        this.jdbc = jdbc;
        this.history = history;
    }

    public void tablesAgree() {
        usersAgree();
        rolesAgree();
        programsAgree();
        projectsAgree();
        workerTypesAgree();
        workersAgree();
        resourcesAgree();
        planAgrees();
        actualsAgree();
        new CostCheck(jdbc, history).sumsAgree();
        same(
                "select concat_ws('|', aggregate_id, sequence) from aggregate_sequences where aggregate_id = any (?)",
                history.versions.keySet(),
                history.versions.entrySet().stream().map(entry -> line(entry.getKey(), entry.getValue())));
    }

    /** The facts that readers load are those that the history leads to. */
    public void factsAgree(Connection connection) throws SQLException {
        Map<FactKey, Fact> expected = ExpectedFacts.of(history);
        assertThat(TableFacts.load(connection, expected.keySet())).isEqualTo(expected);
    }

    private void usersAgree() {
        var ids = history.users.keySet();
        same(
                "select concat_ws('|', id, username, email, is_active, version) from users where id::text = any (?)",
                ids,
                history.users.values().stream()
                        .map(user -> line(
                                user.id(),
                                user.username(),
                                user.email(),
                                flag(user.active()),
                                history.versions.get(user.id().toString()))));
        same(
                "select concat_ws('|', id, user_id, role_key, is_active) from user_roles where user_id::text = any (?)",
                ids,
                history.users.values().stream().flatMap(HistoryCheck::roleLines));
        same(
                """
                select concat_ws('|', s.id, s.user_role_id, s.scope_type, coalesce(s.program_id, s.project_id), s.is_active)
                  from scope_assignments s join user_roles r on r.id = s.user_role_id where r.user_id::text = any (?)
                """,
                ids,
                history.users.values().stream()
                        .flatMap(user -> user.roles().values().stream())
                        .flatMap(HistoryCheck::scopeLines));
    }

    private static Stream<String> roleLines(UserAccount user) {
        return user.roles().values().stream().map(role -> line(role.id(), user.id(), role.role(), flag(role.active())));
    }

    private static Stream<String> scopeLines(RoleAssignment role) {
        return role.scopes().values().stream().map(scope -> scopeLine(role, scope));
    }

    private static String scopeLine(RoleAssignment role, ScopeAssignment held) {
        var active = flag(held.active());
        return switch (held.scope()) {
            case Scope.Global _ -> line(held.id(), role.id(), "global", active);
            case Scope.Program scope -> line(held.id(), role.id(), "program", scope.programId(), active);
            case Scope.Project scope -> line(held.id(), role.id(), "project", scope.projectId(), active);
        };
    }

    private void rolesAgree() {
        same(
                """
                select concat_ws('|', role_key, coalesce(display_name, '-'), array_to_string(permissions, ','), is_built_in, version)
                  from roles where role_key = any (?)
                """,
                history.roles.keySet(),
                history.roles.values().stream()
                        .flatMap(Optional::stream)
                        .map(role -> line(
                                role.key(),
                                role.displayName() == null ? "-" : role.displayName(),
                                String.join(",", role.permissions().keys()),
                                flag(role.builtIn()),
                                history.versions.get(role.key().value()))));
    }

    private void programsAgree() {
        same(
                """
                select concat_ws('|', id, name, business_sponsor, program_manager, technical_lead, start_date, end_date, description,
                       version) from programs where id::text = any (?)
                """,
                history.programs.keySet(),
                history.programs.values().stream().flatMap(Optional::stream).map(program -> {
                    ProgramDetails details = program.details();
                    return line(
                            program.id(),
                            details.name(),
                            details.businessSponsor(),
                            details.programManager(),
                            details.technicalLead(),
                            details.startDate(),
                            details.endDate(),
                            details.description(),
                            history.versions.get(program.id().toString()));
                }));
    }

    private void projectsAgree() {
        same(
                """
                select concat_ws('|', id, program_id, name, business_sponsor, project_manager, technical_lead, cost_center_code,
                       start_date, end_date, is_archived, version, capital_budget, expense_budget) from projects where id::text = any (?)
                """,
                history.projects.keySet(),
                history.projects.values().stream().flatMap(Optional::stream).map(this::projectLine));
        same(
                """
                select concat_ws('|', id, project_id, ordinal, name, start_date, end_date, capital_budget, expense_budget)
                  from phases where project_id::text = any (?)
                """,
                history.projects.keySet(),
                history.projects.values().stream().flatMap(Optional::stream).flatMap(HistoryCheck::phaseLines));
    }

    private String projectLine(Project project) {
        ProjectDetails details = project.details();
        return line(
                project.id(),
                project.programId(),
                details.name(),
                details.businessSponsor(),
                details.projectManager(),
                details.technicalLead(),
                details.costCenterCode(),
                details.startDate(),
                details.endDate(),
                flag(project.status() == Project.Status.ARCHIVED),
                history.versions.get(project.id().toString()),
                budget(project, Phase::capitalBudget),
                budget(project, Phase::expenseBudget));
    }

    private static BigDecimal budget(Project project, Function<Phase, Money> part) {
        return project.phases().stream()
                .map(phase -> part.apply(phase).amount())
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    private static Stream<String> phaseLines(Project project) {
        return Stream.iterate(0, i -> i < project.phases().size(), i -> i + 1).map(i -> {
            var phase = project.phases().get(i);
            return line(
                    phase.id(),
                    project.id(),
                    i,
                    phase.name(),
                    phase.startDate(),
                    phase.endDate(),
                    phase.capitalBudget(),
                    phase.expenseBudget());
        });
    }

    private void workerTypesAgree() {
        var types = history.staffing.workerTypes;
        same(
                "select concat_ws('|', id, type, description, version) from worker_types where id::text = any (?)",
                types.keySet(),
                types.values().stream()
                        .flatMap(Optional::stream)
                        .map(type -> line(type.id(), type.type(), type.description(), version(type.id()))));
        same(
                """
                select concat_ws('|', id, worker_type_id, amount, start_date, coalesce(end_date::text, 'open'))
                  from rates where worker_type_id::text = any (?)
                """,
                types.keySet(),
                types.values().stream().flatMap(Optional::stream).flatMap(HistoryCheck::rateLines));
    }

    private static Stream<String> rateLines(WorkerType type) {
        return type.timeline().rates().stream()
                .map(rate -> line(
                        rate.id(),
                        type.id(),
                        rate.amount(),
                        rate.startDate(),
                        Objects.requireNonNullElse(rate.endDate(), "open")));
    }

    private void workersAgree() {
        var workers = history.staffing.workers;
        same(
                "select concat_ws('|', id, external_id, name, worker_type_id, version) from workers where id::text = any (?)",
                workers.keySet(),
                workers.values().stream()
                        .flatMap(Optional::stream)
                        .map(worker -> line(
                                worker.id(),
                                worker.externalId(),
                                worker.name(),
                                worker.workerTypeId(),
                                version(worker.id()))));
    }

    private void resourcesAgree() {
        var resources = history.staffing.resources;
        same(
                """
                select concat_ws('|', id, name, resource_type, coalesce(worker_id::text, '-'), coalesce(description, '-'), version)
                  from resources where id::text = any (?)
                """,
                resources.keySet(),
                resources.values().stream()
                        .flatMap(Optional::stream)
                        .map(resource -> line(
                                resource.id(),
                                resource.name(),
                                resource.resourceType().key(),
                                Objects.requireNonNullElse(resource.workerId(), "-"),
                                Objects.requireNonNullElse(resource.description(), "-"),
                                version(resource.id()))));
    }

    private void planAgrees() {
        var calendars = history.plan.calendars;
        same("""
                select concat_ws('|', resource_id, project_id, assignment_date, allocation_percentage, capital_percentage,
                       expense_percentage)
                  from resource_assignments
                 where resource_id::text || '.' || to_char(assignment_date, 'yyyy-mm') = any (?)
                """, calendars.keySet(), calendars.values().stream().flatMap(HistoryCheck::planLines));
    }

    private static Stream<String> planLines(ResourceCalendar calendar) {
        return calendar.rows().stream()
                .map(row -> line(
                        calendar.id().resourceId(),
                        row.projectId(),
                        row.date(),
                        row.allocation().allocationPercentage(),
                        row.allocation().capitalPercentage(),
                        row.allocation().expensePercentage()));
    }

    /** Created when first heard of, updated with the last event of its own. */
    private void actualsAgree() {
        same(
                """
                select concat_ws('|', id, worker_id, external_worker_id, worker_name, project_id, actual_date, allocation_percentage,
                       capital_percentage, expense_percentage, split_source, is_unplanned, is_outside_project, actual_cost,
                       capital_amount, expense_amount, extract(epoch from created_at), extract(epoch from updated_at))
                  from actuals where worker_id || '.' || to_char(actual_date, 'YYYY-MM') = any (?)
                """,
                history.actuals.timesheets.keySet(),
                history.actuals.timesheets.values().stream().flatMap(this::actualLines));
    }

    private Stream<String> actualLines(Timesheet sheet) {
        return sheet.actuals().stream()
                .map(actual -> line(
                        actual.id(),
                        sheet.id().workerId(),
                        actual.externalWorkerId(),
                        actual.workerName(),
                        actual.projectId(),
                        actual.date(),
                        actual.allocationPercentage(),
                        actual.split().capitalPercentage(),
                        actual.split().expensePercentage(),
                        actual.splitSource().key(),
                        flag(actual.unplanned()),
                        flag(actual.outsideProjectDates()),
                        actual.cost().total(),
                        actual.cost().capital(),
                        actual.cost().expense(),
                        seconds(eventsOf(actual).getFirst()),
                        seconds(eventsOf(actual).getLast())));
    }

    private List<EventEnvelope> eventsOf(Actual actual) {
        return history.events().stream()
                .filter(envelope -> envelope.event() instanceof ActualEvent event
                        && event.actualId().equals(actual.id()))
                .toList();
    }

    private static String seconds(EventEnvelope envelope) {
        var time = envelope.time();
        return BigDecimal.valueOf(time.getEpochSecond())
                .add(BigDecimal.valueOf(time.getNano(), 9))
                .setScale(6, RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    private Long version(Object id) {
        return history.versions.get(id.toString());
    }

    private void same(String sql, Collection<String> ids, Stream<String> expected) {
        List<String> actual = jdbc.sql(sql)
                .param(ids.toArray(String[]::new))
                .query(String.class)
                .list();
        assertThat(actual).containsExactlyInAnyOrderElementsOf(expected.toList());
    }

    private static String line(Object... cells) {
        return String.join("|", Stream.of(cells).map(String::valueOf).toList());
    }

    private static String flag(boolean value) {
        return value ? "t" : "f";
    }
}
