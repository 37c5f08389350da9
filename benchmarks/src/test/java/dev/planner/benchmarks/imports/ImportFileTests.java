package dev.planner.benchmarks.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.benchmarks.world.World;
import dev.planner.benchmarks.world.WorldEvents;
import dev.planner.benchmarks.world.WorldSize;
import org.junit.jupiter.api.Test;

class ImportFileTests {

    @Test
    void theFileHasAHeaderAndARowForEachActual() {
        var size = WorldSize.ofAccess(0, 1, 3).withWorkers(2).withBookings(50, 20);
        var actuals = new WorldEvents(new World(size, 1)).actuals().toList();
        var file = new ImportFile(actuals.subList(1, 2));
        assertThat(file.rows()).isEqualTo(10);
        assertThat(file.csv().lines())
                .hasSize(11)
                .startsWith("project_id,external_worker_id,worker_name,date,percentage")
                .element(1)
                .asString()
                .matches("[0-9a-f-]{36},B000001,Jane Doe 1,2024-03-31,[0-9]+\\.[0-9]{2}");
    }
}
