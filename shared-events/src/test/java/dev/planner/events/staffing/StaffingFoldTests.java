package dev.planner.events.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.planner.events.portfolio.Money;
import dev.planner.events.staffing.StaffingEvent.RateSet;
import dev.planner.events.staffing.StaffingEvent.ResourceChanged;
import dev.planner.events.staffing.StaffingEvent.ResourceCreated;
import dev.planner.events.staffing.StaffingEvent.ResourceDeleted;
import dev.planner.events.staffing.StaffingEvent.WorkerChanged;
import dev.planner.events.staffing.StaffingEvent.WorkerCreated;
import dev.planner.events.staffing.StaffingEvent.WorkerDeleted;
import dev.planner.events.staffing.StaffingEvent.WorkerTypeChanged;
import dev.planner.events.staffing.StaffingEvent.WorkerTypeCreated;
import dev.planner.events.staffing.StaffingEvent.WorkerTypeDeleted;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaffingFoldTests {

    private static final WorkerTypeId TYPE = WorkerTypeId.random();
    private static final WorkerId WORKER = WorkerId.random();
    private static final ResourceId RESOURCE = ResourceId.random();

    @Test
    void aChangeOfAWorkerTypeKeepsItsRatesAndADeletionTakesThem() {
        var engineer = WorkerType.of(new WorkerTypeCreated(TYPE, "Engineer", "Old"))
                .evolve(new RateSet(TYPE, RateId.random(), Money.of("950"), LocalDate.EPOCH))
                .evolve(new WorkerTypeChanged(TYPE, "Developer", "New"));

        assertThat(engineer.type()).isEqualTo("Developer");
        assertThat(engineer.description()).isEqualTo("New");
        assertThat(engineer.timeline().rates()).hasSize(1);
        assertThat(engineer.deleted()).isFalse();

        var deleted = engineer.evolve(new WorkerTypeDeleted(TYPE));
        assertThat(deleted.deleted()).isTrue();
        assertThat(deleted.timeline()).isEqualTo(RateTimeline.EMPTY);
    }

    @Test
    void aWorkerKeepsTheExternalId() {
        var other = WorkerTypeId.random();
        var worker = Worker.of(new WorkerCreated(WORKER, "EMP001", "John Smith", TYPE))
                .evolve(new WorkerChanged(WORKER, "John Doe", other));

        assertThat(worker).isEqualTo(new Worker(WORKER, "EMP001", "John Doe", other, false));
        assertThat(worker.evolve(new WorkerDeleted(WORKER)).deleted()).isTrue();
    }

    @Test
    void aResourceKeepsItsTypeAndWorker() {
        var created = new ResourceCreated(RESOURCE, "John Smith", ResourceType.LABOR, WORKER, "Old");
        var resource = Resource.of(created).evolve(new ResourceChanged(RESOURCE, "John Doe", null));

        assertThat(resource).isEqualTo(new Resource(RESOURCE, "John Doe", ResourceType.LABOR, WORKER, null, false));
        assertThat(resource.evolve(new ResourceDeleted(RESOURCE)).deleted()).isTrue();
    }

    @Test
    void resourceTypesAreNamedByTheirKeys() {
        assertThat(ResourceType.keys()).containsExactly("labor", "non_labor");
        assertThat(ResourceType.of("non_labor")).isEqualTo(ResourceType.NON_LABOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "LABOR", "labour", "nonLabor"})
    void nothingElseIsAResourceType(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> ResourceType.of(key));
    }
}
