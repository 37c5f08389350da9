package dev.planner.query.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.decision.Reach;
import dev.planner.query.fixture.ManyProjects;
import dev.planner.query.fixture.ReadDatabase;
import dev.planner.query.listing.ListRequestOf;
import dev.planner.query.listing.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlanOfManyProjectsIntegrationTests {

    private static final ReadDatabase DATABASE = ManyProjects.create();

    @BeforeEach
    void forget() {
        DATABASE.statements().clear();
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void whoReachesFewProjectsIsNotLedThroughTheRowsOfAll() throws Exception {
        var page = PlanTables.page(
                DATABASE.observed(),
                ManyProjects.threeOf(DATABASE),
                ListRequestOf.query(PlanTables.definition(), "limit", "200"));

        assertThat(page.items()).hasSizeGreaterThanOrEqualTo(3 * 20);
        assertThat(DATABASE.statements().plans(DATABASE.dataSource()))
                .contains("project_id_assignment_date")
                .doesNotContain("Seq Scan on resource_assignments", "_pkey on resource_assignments");
    }

    @Test
    void whoReachesAllReadsAlongTheDaysOnEveryPage() throws Exception {
        var first =
                PlanTables.page(DATABASE.observed(), Reach.EVERYTHING, ListRequestOf.query(PlanTables.definition()));
        PlanTables.page(
                DATABASE.observed(),
                Reach.EVERYTHING,
                ListRequestOf.query(PlanTables.definition(), "cursor", first.nextCursor()));

        assertThat(DATABASE.statements().plans(DATABASE.dataSource()))
                .contains("_pkey on resource_assignments", "ROW(assignment_date, id) >= ROW(")
                .doesNotContain("Seq Scan on resource_assignments");
    }

    @Test
    void rowsThatComeBetweenPagesDisturbNoWalk() {
        var before = ManyProjects.walk(PlanOfManyProjectsIntegrationTests::page, () -> {});
        var after = ManyProjects.walk(
                PlanOfManyProjectsIntegrationTests::page,
                () -> DATABASE.jdbc().sql("""
                insert into resource_assignments
                select gen_random_uuid(), gen_random_uuid(), md5('project' || 7)::uuid, day, 50, 60, 40, now(), now()
                from unnest(array[date '2024-01-01', date '2024-12-31']) day
                """).update());

        assertThat(after).startsWith(before.toArray(PlanRowView[]::new)).hasSize(before.size() + 1);
    }

    private static Page<PlanRowView> page(String... query) {
        return PlanTables.page(
                DATABASE.observed(),
                ManyProjects.threeOf(DATABASE),
                ListRequestOf.query(PlanTables.definition(), query));
    }
}
