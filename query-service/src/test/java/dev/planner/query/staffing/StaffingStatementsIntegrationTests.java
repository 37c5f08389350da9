package dev.planner.query.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.query.fixture.Crowd;
import dev.planner.query.fixture.ReadDatabase;
import dev.planner.query.listing.ListRequestOf;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaffingStatementsIntegrationTests {

    private static final ReadDatabase DATABASE = Crowd.create();

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
        var types = WorkerTypeTables.page(
                DATABASE.observed(),
                ListRequestOf.query(WorkerTypeTables.definition(), "limit", limit, "withTotal", "true"));
        assertThat(DATABASE.statements().count()).isEqualTo(2);
        var workers =
                WorkerTables.page(DATABASE.observed(), ListRequestOf.query(WorkerTables.definition(), "limit", limit));
        assertThat(DATABASE.statements().count()).isEqualTo(3);
        var resources = ResourceTables.page(
                DATABASE.observed(), ListRequestOf.query(ResourceTables.definition(), "limit", limit));
        assertThat(DATABASE.statements().count()).isEqualTo(4);

        assertThat(types.items()).hasSize(Integer.parseInt(limit)).allMatch(type -> type.openRate() != null);
        assertThat(workers.items()).hasSize(Integer.parseInt(limit));
        assertThat(resources.items()).hasSize(Integer.parseInt(limit));
    }

    @ParameterizedTest
    @ValueSource(strings = {"asOf", "from", "to"})
    void theRatesOfADayOrRangeAreFoundByTheirIndex(String filter) throws Exception {
        var rates = RateTables.page(
                DATABASE.observed(),
                Crowd.anyWorkerType(DATABASE),
                ListRequestOf.query(RateTables.definition(), filter, "2018-06-30"));

        assertThat(rates.orElseThrow().items()).isNotEmpty();
        assertThat(DATABASE.statements().count()).isEqualTo(2);
        assertThat(DATABASE.statements().plans(DATABASE.dataSource()))
                .contains("ix_rates_worker_type_dates")
                .doesNotContain("Seq Scan on rates");
    }

    @Test
    void pagesAreReadAlongTheirNames() throws Exception {
        WorkerTypeTables.page(DATABASE.observed(), ListRequestOf.query(WorkerTypeTables.definition(), "limit", "5"));
        WorkerTables.page(DATABASE.observed(), ListRequestOf.query(WorkerTables.definition(), "limit", "5"));
        WorkerTables.page(
                DATABASE.observed(),
                ListRequestOf.query(
                        WorkerTables.definition(),
                        "workerTypeId",
                        Crowd.anyWorkerType(DATABASE).toString()));
        ResourceTables.page(DATABASE.observed(), ListRequestOf.query(ResourceTables.definition(), "limit", "5"));

        assertThat(DATABASE.statements().plans(DATABASE.dataSource()))
                .contains("ix_worker_types_type", "ix_workers_name", "ix_workers_worker_type", "ix_resources_name")
                .doesNotContain("Seq Scan on workers", "Seq Scan on resources");
    }
}
