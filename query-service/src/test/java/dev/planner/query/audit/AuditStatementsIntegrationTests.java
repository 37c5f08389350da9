package dev.planner.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.decision.Reach;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.query.fixture.ReadDatabase;
import dev.planner.query.listing.ListRequestOf;
import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many statements the audit trail takes, and along which indexes: 60 000 entries of 2024 about 1 000 projects, by 200 actors. */
class AuditStatementsIntegrationTests {

    private static final ReadDatabase DATABASE = ReadDatabase.create();
    private static final AuditTables EVERYTHING = new AuditTables(Reach.EVERYTHING);
    private static final String PROJECT = "md5('project' || 7)::uuid";

    @BeforeAll
    static void fill() {
        DATABASE.partition("audit_logs", YearMonth.of(2024, 1), 12);
        DATABASE.jdbc().sql("""
                insert into audit_logs
                select gen_random_uuid(), timestamptz '2024-01-01 00:00Z' + n * interval '8 minutes', n, md5('actor' || n % 200)::uuid::text,
                       'project', (md5('project' || n % 1000)::uuid)::text, 'update', n % 50 = 0,
                       '[{"field": "name", "before": "A", "after": "B"}]', 'applied', null, 1, 'course-' || n / 3, null,
                       md5('project' || n % 1000)::uuid
                from generate_series(1, 60000) n
                """).update();
        DATABASE.jdbc().sql("vacuum analyze audit_logs").update();
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
        var page = EVERYTHING.page(
                DATABASE.observed(),
                ListRequestOf.query(AuditTables.newestFirst(), "limit", limit, "withTotal", "true"));

        assertThat(page.items()).hasSize(Integer.parseInt(limit));
        assertThat(page.total()).isEqualTo(60_000);
        assertThat(DATABASE.statements().count()).isEqualTo(2);
    }

    @Test
    void countsTakeOneStatementInTheMonthsAskedFor() throws Exception {
        var march = ListRequestOf.query(AuditTables.newestFirst(), "from", "2024-03-02", "to", "2024-03-20");

        assertThat(AuditCounts.of(DATABASE.observed(), EVERYTHING.covered(march))
                        .total())
                .isPositive();
        assertThat(DATABASE.statements().count()).isEqualTo(1);
        assertOnlyMarch();
    }

    @Test
    void theHistoryOfAnEntityIsFoundByItsIndex() throws Exception {
        history("limit", "50");
        assertThat(plans()).contains("entity_type_entity_id_created_at").doesNotContain("Seq Scan");
    }

    @Test
    void theHistoryOfAFieldIsFoundByTheSameIndexInTheMonthsAskedFor() throws Exception {
        history("field", "name", "from", "2024-03-02", "to", "2024-03-20");

        assertThat(plans()).contains("entity_type_entity_id_created_at");
        assertOnlyMarch();
    }

    @Test
    void theNewestEntriesAndTheirPagesAreReadAlongTheirInstants() throws Exception {
        var first = EVERYTHING.page(DATABASE.observed(), ListRequestOf.query(AuditTables.newestFirst()));
        EVERYTHING.page(
                DATABASE.observed(), ListRequestOf.query(AuditTables.newestFirst(), "cursor", first.nextCursor()));

        assertThat(plans()).contains("created_at_position_id").doesNotContain("Seq Scan on audit_logs_2024_12");
    }

    @Test
    void theEntriesOfAProjectAreFoundByItWhoeverAsks() throws Exception {
        var project = DATABASE.jdbc().sql("select " + PROJECT).query(UUID.class).single();
        var covered = new AuditTables(new Reach(false, Set.of(), Set.of(new ProjectId(project))));

        var page = covered.page(
                DATABASE.observed(),
                ListRequestOf.query(AuditTables.newestFirst(), "from", "2024-03-02", "to", "2024-03-20"));

        assertThat(page.items()).isNotEmpty();
        assertThat(plans()).contains("project_id_created_at");
        assertOnlyMarch();
    }

    private static void history(String... query) {
        var project = DATABASE.jdbc()
                .sql("select (" + PROJECT + ")::text")
                .query(String.class)
                .single();
        var page = EVERYTHING.history(
                DATABASE.observed(), "project", project, ListRequestOf.query(AuditTables.oldestFirst(), query));
        assertThat(page.items()).isNotEmpty().allMatch(entry -> project.equals(entry.entityId()));
        assertThat(DATABASE.statements().count()).isEqualTo(1);
    }

    private static void assertOnlyMarch() throws Exception {
        assertThat(plans())
                .contains("audit_logs_2024_03")
                .doesNotContain("audit_logs_2024_02", "audit_logs_2024_04", "audit_logs_2024_12");
    }

    private static String plans() throws Exception {
        return DATABASE.statements().plans(DATABASE.dataSource());
    }
}
