package dev.planner.query.actuals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.query.fixture.ManyProjects;
import dev.planner.query.fixture.ReadDatabase;
import dev.planner.query.listing.ListRequestOf;
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

        assertThat(page.items()).hasSize(3 * 20);
        assertThat(DATABASE.statements().plans(DATABASE.dataSource()))
                .contains("project_id_actual_date")
                .doesNotContain("Seq Scan on actuals", "actual_date_id_idx");
    }
}
