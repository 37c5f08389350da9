package dev.planner.query.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.decision.Reach;
import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.staffing.ResourceId;
import dev.planner.query.fixture.ReadDatabase;
import dev.planner.query.listing.ListRequestOf;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many statements reads of the plan take, and along which indexes: 150 resources on 30 projects through a year, 54 750 rows. */
class PlanStatementsIntegrationTests {

    private static final ReadDatabase DATABASE = ReadDatabase.create();

    private static UUID resource;
    private static UUID project;
    private static UUID program;

    @BeforeAll
    static void fill() {
        DATABASE.partition("resource_assignments", YearMonth.of(2024, 1), 12);
        program = UUID.randomUUID();
        DATABASE.jdbc().sql("""
                insert into projects
                select gen_random_uuid(), case when n = 1 then ?::uuid else gen_random_uuid() end, 'Project ' || n, 'A', 'B', 'C',
                       'CC-' || n, date '2024-01-01', date '2024-12-31', null, false, 1, now(), now()
                from generate_series(1, 30) n
                """).param(program).update();
        DATABASE.jdbc().sql("""
                insert into resources
                select gen_random_uuid(), 'Resource ' || n, 'non_labor', null, null, 1, now(), now() from generate_series(1, 150) n
                """).update();
        DATABASE.jdbc().sql("""
                insert into resource_assignments
                select gen_random_uuid(), s.id, k.id, day::date, 50, 60, 40, now(), now()
                from (select id, row_number() over (order by name) n from resources) s
                join (select id, row_number() over (order by name) n from projects) k on s.n % 30 = k.n % 30,
                generate_series(timestamp '2024-01-01', timestamp '2024-12-31', interval '1 day') day
                """).update();
        DATABASE.analyze();
        resource = DATABASE.jdbc()
                .sql("select id from resources limit 1")
                .query(UUID.class)
                .single();
        project = DATABASE.jdbc()
                .sql("select id from projects where program_id = ?")
                .param(program)
                .query(UUID.class)
                .single();
    }

    @BeforeEach
    void forget() {
        DATABASE.statements().clear();
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "50", "200"})
    void aPageTakesOneStatementAndTheTotalOneMore(String limit) {
        var page = PlanTables.page(
                DATABASE.observed(),
                Reach.EVERYTHING,
                ListRequestOf.query(PlanTables.definition(), "limit", limit, "withTotal", "true"));

        assertThat(page.items()).hasSize(Integer.parseInt(limit));
        assertThat(DATABASE.statements().count()).isEqualTo(2);
    }

    @Test
    void theRowsOfAResourceAreFoundByTheirIndexInTheMonthsAskedFor() throws Exception {
        page("resourceId", resource, "2024-03-05", "2024-03-20", Reach.EVERYTHING);

        // Index names of partitions are derived from the partition and the columns.
        assertPlan("resource_id_assignment_date");
    }

    @Test
    void theRowsOfAProjectAreFoundByTheirIndexInTheMonthsAskedFor() throws Exception {
        page("projectId", project, "2024-03-05", "2024-03-20", Reach.EVERYTHING);

        assertPlan("project_id_assignment_date");
    }

    @Test
    void anAllocationIsFoundByItsIndexInTheMonthsAskedFor() throws Exception {
        var days = new Dates(LocalDate.parse("2024-03-05"), LocalDate.parse("2024-03-20"));
        var view = Allocations.of(DATABASE.observed(), new ResourceId(resource), days)
                .seenBy(new Reach(false, Set.of(), Set.of()));

        assertThat(view.days()).hasSize(16).allMatch(day -> day.rows().isEmpty());
        assertThat(DATABASE.statements().count()).isEqualTo(1);
        assertPlan("resource_id_assignment_date");
    }

    @Test
    void aScopeOnAProgramOrProjectIsFollowedInSql() {
        var byProgram = new Reach(false, Set.of(new ProgramId(program)), Set.of());
        var byProject = new Reach(false, Set.of(), Set.of(new ProjectId(project)));

        assertThat(page("resourceId", resource, "2024-03-05", "2024-03-20", Reach.NOTHING))
                .isZero();
        assertThat(page("projectId", project, "2024-03-05", "2024-03-06", byProgram))
                .isEqualTo(10);
        assertThat(page("projectId", project, "2024-03-05", "2024-03-06", byProject))
                .isEqualTo(10);
    }

    private static int page(String filter, UUID id, String from, String to, Reach reach) {
        return PlanTables.page(
                        DATABASE.observed(),
                        reach,
                        ListRequestOf.query(
                                PlanTables.definition(), filter, id.toString(), "from", from, "to", to, "limit", "200"))
                .items()
                .size();
    }

    /** Of all months only March is opened. */
    private static void assertPlan(String index) throws Exception {
        assertThat(DATABASE.statements().plans(DATABASE.dataSource()))
                .contains("resource_assignments_2024_03")
                .contains(index)
                .doesNotContain("Seq Scan on resource_assignments")
                .doesNotContain("resource_assignments_2024_02", "resource_assignments_2024_04");
    }
}
