package dev.planner.query.actuals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.query.fixture.ManyProjects;
import dev.planner.query.fixture.ReadDatabase;
import dev.planner.query.listing.ListRequestOf;
import dev.planner.query.listing.Page;
import java.util.ArrayList;
import java.util.List;
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
        var before = walk("");
        var after = walk("""
                insert into actuals
                select gen_random_uuid(), gen_random_uuid(), 'EMP', 'Worker', md5('project' || 7)::uuid, day, 50, 60, 40, 'plan', false, false,
                       500, 300, 200, now(), now()
                from unnest(array[date '2024-01-01', date '2024-12-31']) day
                """);

        assertThat(after).startsWith(before.toArray(ActualView[]::new)).hasSize(before.size() + 1);
    }

    /** All actuals of three projects, a few at a time. */
    private static List<ActualView> walk(String afterFirstPage) {
        var rows = new ArrayList<ActualView>();
        var page = page();
        rows.addAll(page.items());
        if (!afterFirstPage.isEmpty()) {
            DATABASE.jdbc().sql(afterFirstPage).update();
        }
        while (page.nextCursor() != null) {
            page = page("cursor", page.nextCursor());
            rows.addAll(page.items());
        }
        return rows;
    }

    private static Page<ActualView> page(String... query) {
        return new ActualTables(ManyProjects.threeOf(DATABASE))
                .page(DATABASE.observed(), ListRequestOf.query(ActualTables.definition(), query));
    }
}
