package dev.planner.query.actuals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.decision.Reach;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.query.fixture.ReadDatabase;
import dev.planner.query.listing.ListRequestOf;
import dev.planner.query.listing.Page;
import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The statements of actuals, on those of 100 workers who worked on 60 projects of 6 programs through all of 2024. */
class ActualStatementsIntegrationTests {

    private static final ReadDatabase DATABASE = ReadDatabase.create();
    private static final ActualTables EVERYWHERE = new ActualTables(Reach.EVERYTHING);

    @BeforeAll
    static void fill() {
        DATABASE.partition("actuals", YearMonth.of(2024, 1), 12);
        execute("""
                insert into programs
                select gen_random_uuid(), 'Program ' || n, 'Sponsor', 'Manager', 'Lead', '2024-01-01', '2025-12-31', null, 1, now(), now()
                from generate_series(1, 6) n
                """);
        execute("""
                insert into projects
                select gen_random_uuid(), p.id, 'Project ' || n, 'Sponsor', 'Manager', 'Lead', p.name || n, p.start_date, p.end_date, null,
                       false, 1, now(), now()
                from programs p, generate_series(1, 10) n
                """);
        execute("""
                insert into actuals
                select gen_random_uuid(), w.id, 'EMP' || w.n, 'Worker ' || w.n, k.id, day, 50, 60, 40, 'plan', false, false, 500, 300, 200,
                       now(), now()
                from (select gen_random_uuid() as id, n from generate_series(1, 100) n) w
                join (select id, row_number() over (order by id) as n from projects) k on k.n % 30 = w.n % 30
                cross join generate_series(date '2024-01-01', '2024-12-31', '1 day') day
                """);
        execute("""
                insert into aggregate_sequences
                select worker_id || '.' || to_char(actual_date, 'YYYY-MM'), count(*) from actuals group by 1
                """);
        execute("vacuum analyze aggregate_sequences");
        DATABASE.analyze();
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
        var page = page(EVERYWHERE, "limit", limit, "withTotal", "true");

        assertThat(page.items()).hasSize(Integer.parseInt(limit));
        assertThat(page.total()).isEqualTo(366L * 200);
        assertThat(DATABASE.statements().count()).isEqualTo(2);
    }

    @Test
    void whatWorkersDidIsFoundByTheirIndexInTheMonthsAskedFor() throws Exception {
        var page =
                page(EVERYWHERE, "externalWorkerId", "EMP7", "from", "2024-03-10", "to", "2024-04-20", "limit", "200");

        assertThat(page.items()).hasSize(2 * 42);
        assertThat(plans())
                .contains("external_worker_id", "actuals_2024_03", "actuals_2024_04")
                .doesNotContain("actuals_2024_02", "actuals_2024_05", "Seq Scan on actuals_2024");
        assertUses("ix_actuals_worker_date");
    }

    @Test
    void whatWasDoneOnAProjectIsFoundByItsIndexInTheMonthsAskedFor() throws Exception {
        var project = any("projects");
        var page = page(EVERYWHERE, "projectId", project.toString(), "from", "2024-03-10", "to", "2024-03-11");

        assertThat(page.items())
                .isNotEmpty()
                .allMatch(actual -> actual.projectId().value().equals(project));
        assertThat(plans()).contains("actuals_2024_03").doesNotContain("actuals_2024_04", "Seq Scan on actuals_2024");
        assertUses("ix_actuals_project_date");
    }

    @Test
    void thePagesOfAllAreReadAlongTheDaysAndOneIsFoundByItsId() throws Exception {
        var first = page(EVERYWHERE);
        page(EVERYWHERE, "cursor", first.nextCursor());
        assertThat(plans()).doesNotContain("Seq Scan on actuals_2024");

        DATABASE.statements().clear();
        var found =
                EVERYWHERE.find(DATABASE.observed(), first.items().getFirst().id());
        assertThat(found).contains(first.items().getFirst());
        assertThat(DATABASE.statements().count()).isEqualTo(1);
        assertThat(plans()).doesNotContain("Seq Scan on actuals_2024", "Seq Scan on aggregate_sequences");
    }

    @Test
    void aReachIsTwoParametersAndOnlyWhatItCoversIsShown() throws Exception {
        var project = any("projects");
        var program = DATABASE.jdbc()
                .sql("select p.id from programs p where p.id <> (select program_id from projects where id = ?) limit 1")
                .param(project)
                .query(UUID.class)
                .single();
        var reach = new Reach(false, Set.of(new ProgramId(program)), Set.of(new ProjectId(project)));
        var covered = DATABASE.jdbc()
                .sql(
                        "select count(*) from actuals a join projects k on k.id = a.project_id where k.id = ? or program_id = ?")
                .params(project, program)
                .query(Long.class)
                .single();

        var page = page(new ActualTables(reach), "withTotal", "true");

        assertThat(page.total()).isEqualTo(covered).isPositive();
        assertThat(DATABASE.statements()
                        .texts()
                        .getFirst()
                        .chars()
                        .filter(character -> character == '?')
                        .count())
                .as("two arrays and the size of the page")
                .isEqualTo(3);
        var uncovered = EVERYWHERE.page(
                DATABASE.observed(),
                ListRequestOf.query(ActualTables.definition(), "programId", program.toString(), "limit", "1"));
        assertThat(new ActualTables(new Reach(false, Set.of(), Set.of(new ProjectId(project))))
                        .find(DATABASE.observed(), uncovered.items().getFirst().id()))
                .isEmpty();
        assertThat(new ActualTables(Reach.NOTHING)
                        .page(DATABASE.observed(), ListRequestOf.query(ActualTables.definition()))
                        .items())
                .isEmpty();
    }

    /** The indexes of partitions have names of their own. */
    private static void assertUses(String index) throws Exception {
        var parts = DATABASE.jdbc()
                .sql("select inhrelid::regclass::text from pg_inherits where inhparent = ?::regclass")
                .param(index)
                .query((row, _) -> row.getString(1))
                .list();
        assertThat(parts).as("partitions of " + index).isNotEmpty();
        assertThat(parts).anySatisfy(part -> assertThat(plans()).contains(part));
    }

    private static Page<ActualView> page(ActualTables tables, String... query) {
        return tables.page(DATABASE.observed(), ListRequestOf.query(ActualTables.definition(), query));
    }

    private static String plans() throws Exception {
        return DATABASE.statements().plans(DATABASE.dataSource());
    }

    private static UUID any(String table) {
        return DATABASE.jdbc()
                .sql("select id from " + table + " order by id limit 1")
                .query(UUID.class)
                .single();
    }

    private static void execute(String sql) {
        DATABASE.jdbc().sql(sql).update();
    }
}
