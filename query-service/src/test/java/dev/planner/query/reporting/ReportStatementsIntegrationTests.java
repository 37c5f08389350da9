package dev.planner.query.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.query.fixture.ReadDatabase;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The statements of reports on 300 projects of 30 programs with four phases each, planned every day of 2023 to 2025 in the roll-ups; a
 * non-labour row on each of the first days of the months of 2024 in the detail of one project.
 */
class ReportStatementsIntegrationTests {

    private static final ReadDatabase DATABASE = ReadDatabase.create();
    private static final LocalDate AS_OF = LocalDate.of(2024, 5, 17);

    private static final Dates YEAR = new Dates(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));

    private static ProgramId program;
    private static ProjectId project;

    @BeforeAll
    static void fill() {
        DATABASE.partition("resource_assignments", YearMonth.of(2023, 1), 36);
        DATABASE.partition("actuals", YearMonth.of(2023, 1), 36);
        execute("""
                insert into programs
                select gen_random_uuid(), 'Program ' || n, 'Sponsor', 'Manager', 'Lead', '2023-01-01', '2025-12-31', null, 1, now(), now()
                from generate_series(1, 30) n
                """);
        execute("""
                insert into projects
                select gen_random_uuid(), p.id, 'Project ' || n, 'Sponsor', 'Manager', 'Lead', p.name || n, '2023-01-10', '2025-12-20', null,
                       n = 10, 1, now(), now()
                from programs p, generate_series(1, 10) n
                """);
        execute("""
                insert into phases
                select gen_random_uuid(), k.id, n, 'Phase ' || n, date '2023-01-10' + n * 250, date '2023-01-09' + (n + 1) * 250, 100, 50, null
                from projects k, generate_series(0, 3) n
                """);
        execute("insert into resources values (gen_random_uuid(), 'Cloud', 'non_labor', null, null, 1, now(), now())");
        execute("""
                insert into resource_assignments
                select gen_random_uuid(), r.id, k.id, day, 1, 50, 50, now(), now()
                from resources r, (select id from projects order by id limit 1) k,
                     generate_series(date '2024-01-01', '2024-12-01', '1 month') day
                """);
        execute("""
                insert into resource_assignments
                select gen_random_uuid(), gen_random_uuid(), k.id, day, 50, 50, 50, now(), now()
                from (select id from projects order by id offset 1 limit 60) k,
                     generate_series(date '2024-01-01', '2024-12-31', '1 day') day
                """);
        execute("""
                insert into project_days
                select k.id, day, 1, case when u.id is null then 0 else 1 end, 100, 60, 40, 20, 1, 50, 60, 30
                from projects k cross join generate_series(date '2023-01-10', '2025-12-20', '1 day') day
                left join resource_assignments u on u.project_id = k.id and u.assignment_date = day and u.resource_id = (select id from resources)
                """);
        execute("insert into project_months select * from project_months_by_days");
        DATABASE.analyze();
        project = new ProjectId(id("select id from projects order by id limit 1"));
        program = new ProgramId(id("select program_id from projects where id = '%s'".formatted(project)));
    }

    @BeforeEach
    void forget() {
        DATABASE.statements().clear();
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void theFiguresOfAProgramAreOneStatementAlongTheKeysOfTheRollUps() throws Exception {
        var projects = new FigureTables(AS_OF).of(DATABASE.observed(), program);

        assertThat(projects).hasSize(10).extracting(ReportedProject::name).contains("Project 10");
        assertThat(DATABASE.statements().count()).isEqualTo(1);
        assertThat(plans())
                .contains("project_days_pkey", "project_months_pkey", "ix_projects_program", "ix_phases_project")
                .doesNotContain(
                        "Seq Scan on project_days", "Seq Scan on project_months", "resource_assignments", "actuals");
    }

    @Test
    void whereSomethingHasNoPriceIsToldByTheFigures() {
        var projects = new FigureTables(AS_OF).of(DATABASE.observed(), List.of(project));

        assertThat(projects.getFirst().unpriced()).contains(YEAR);
        assertThat(new FigureTables(AS_OF).of(DATABASE.observed(), program))
                .filteredOn(other -> !other.id().equals(project))
                .hasSize(9)
                .allMatch(other -> other.unpriced().isEmpty());
    }

    @Test
    void theFiguresOfProjectsAreOneStatementHoweverManyTheyAre() throws Exception {
        var all = new FigureTables(AS_OF)
                .of(
                        DATABASE.observed(),
                        DATABASE.jdbc().sql("select id from projects limit 100").query(UUID.class).list().stream()
                                .map(ProjectId::new)
                                .toList());

        assertThat(all).hasSize(100);
        assertThat(DATABASE.statements().count()).isEqualTo(1);
        assertThat(plans()).doesNotContain("Seq Scan on project_days");
    }

    @Test
    void thePhasesOfAProjectAreOneStatementAlongTheKeysOfTheRollUps() throws Exception {
        var phases = new FigureTables(AS_OF).phases(DATABASE.observed(), project);

        assertThat(phases).extracting(ReportedPhase::name).containsExactly("Phase 0", "Phase 1", "Phase 2", "Phase 3");
        assertThat(DATABASE.statements().count()).isEqualTo(1);
        assertThat(plans())
                .contains("project_days_pkey", "project_months_pkey", "ix_phases_project")
                .doesNotContain("Seq Scan on project_days", "Seq Scan on project_months");
    }

    @Test
    void rowsWithoutAPriceAreFoundByTheDaysThatHaveThem() throws Exception {
        var unpriced = new UnpricedTables(5).asOf(DATABASE.observed(), List.of(project), YEAR, AS_OF);

        assertThat(unpriced.listed())
                .extracting(UnpricedDay::date)
                .containsExactlyElementsOf(LocalDate.of(2024, 6, 1)
                        .datesUntil(LocalDate.of(2024, 11, 1), Period.ofMonths(1))
                        .toList());
        assertThat(unpriced.isTruncated()).isTrue();
        assertThat(new UnpricedTables(7)
                        .asOf(DATABASE.observed(), List.of(project), YEAR, AS_OF)
                        .isTruncated())
                .isFalse();
        assertThat(plans())
                .contains("project_days_pkey", "project_months_pkey", "project_id_assignment_date")
                .doesNotContain("Seq Scan on project_days", "Seq Scan on resource_assignments", "assignments_2023");
    }

    @Test
    void aProjectionReadsTheDaysOfItsWindow() throws Exception {
        var days = ProjectionTables.days(
                DATABASE.observed(), project, new Dates(LocalDate.of(2024, 4, 10), LocalDate.of(2024, 5, 9)));

        assertThat(days).hasSize(30);
        assertThat(days.stream().filter(ProjectionTables.PlannedDay::hasUnpriced))
                .hasSize(1);
        assertThat(DATABASE.statements().count()).isEqualTo(1);
        assertThat(plans()).contains("project_days_pkey");
    }

    private static String plans() throws Exception {
        return DATABASE.statements().plans(DATABASE.dataSource());
    }

    private static UUID id(String sql) {
        return DATABASE.jdbc().sql(sql).query(UUID.class).single();
    }

    private static void execute(String sql) {
        DATABASE.jdbc().sql(sql).update();
    }
}
