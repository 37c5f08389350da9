package dev.planner.query.actuals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.query.fixture.ManyProjects;
import dev.planner.query.fixture.ReadDatabase;
import dev.planner.query.listing.ListRequestOf;
import dev.planner.query.listing.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ActualsOfManyProjectsIntegrationTests {

    private static final ReadDatabase DATABASE = ManyProjects.create();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void whoReachesFewProjectsIsNotLedThroughTheActualsOfAll() throws Exception {
        var page = new ActualTables(ManyProjects.threeOf(DATABASE))
                .page(DATABASE.observed(), ListRequestOf.query(ActualTables.definition(), "limit", "200"));

        assertThat(page.items()).hasSizeGreaterThanOrEqualTo(3 * 20);
        assertThat(DATABASE.statements().plans(DATABASE.dataSource()))
                .contains("project_id_actual_date")
                .doesNotContain("Seq Scan on actuals", "actual_date_id_idx");
    }

    @Test
    void actualsThatComeBetweenPagesDisturbNoWalk() {
        var before = ManyProjects.walk(ActualsOfManyProjectsIntegrationTests::page, () -> {});
        var after = ManyProjects.walk(
                ActualsOfManyProjectsIntegrationTests::page,
                () -> DATABASE.jdbc().sql("""
                insert into actuals
                select gen_random_uuid(), gen_random_uuid(), 'EMP', 'Worker', md5('project' || 7)::uuid, day, 50, 60, 40, 'plan', false, false,
                       500, 300, 200, now(), now()
                from unnest(array[date '2024-01-01', date '2024-12-31']) day
                """).update());

        assertThat(after).startsWith(before.toArray(ActualView[]::new)).hasSize(before.size() + 1);
    }

    private static Page<ActualView> page(String... query) {
        return new ActualTables(ManyProjects.threeOf(DATABASE))
                .page(DATABASE.observed(), ListRequestOf.query(ActualTables.definition(), query));
    }
}
