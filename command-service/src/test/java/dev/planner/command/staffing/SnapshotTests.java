package dev.planner.command.staffing;

import static dev.planner.command.staffing.Samples.aWorkerType;
import static dev.planner.command.staffing.Samples.rate;
import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.staffing.ResourceId;
import dev.planner.events.staffing.ResourceType;
import dev.planner.events.staffing.StaffingEvent.RateClosed;
import dev.planner.events.staffing.StaffingEvent.ResourceCreated;
import dev.planner.events.staffing.StaffingEvent.WorkerCreated;
import dev.planner.events.staffing.StaffingEvent.WorkerDeleted;
import dev.planner.events.staffing.StaffingEvent.WorkerTypeCreated;
import dev.planner.events.staffing.WorkerId;
import dev.planner.events.staffing.WorkerTypeId;
import dev.planner.events.wire.EventCodec;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** An aggregate that is read from its snapshot is the one that was written. */
class SnapshotTests {

    @Test
    void ofAWorkerTypeWithItsRates() {
        var state = aWorkerType();
        var workerType = new WorkerTypeAggregate();
        workerType.on(new WorkerTypeCreated(state.id(), state.type(), state.description()));
        var first = WorkerTypeDecisions.setRate(state, rate(state, "1200.00", "2023-01-01"));
        workerType.on(first);
        workerType.on(new RateClosed(state.id(), first.rateId(), LocalDate.of(2023, 6, 30)));
        workerType.on(WorkerTypeDecisions.setRate(state, rate(state, "1250.00", "2024-01-01")));

        var read = reread(workerType, WorkerTypeAggregate.class);

        assertThat(read).usingRecursiveComparison().isEqualTo(workerType);
        assertThat(read.id()).isEqualTo(state.id().toString());
    }

    @Test
    void ofAWorker() {
        var id = WorkerId.random();
        var worker = new WorkerAggregate();
        worker.on(new WorkerCreated(id, "EMP001", "John Smith", WorkerTypeId.random()));

        var read = reread(worker, WorkerAggregate.class);

        assertThat(read).usingRecursiveComparison().isEqualTo(worker);
        assertThat(read.id()).isEqualTo(id.toString());
        read.on(new WorkerDeleted(id));
        assertThat(read).usingRecursiveComparison().isNotEqualTo(worker);
    }

    @Test
    void ofAResource() {
        var id = ResourceId.random();
        var resource = new ResourceAggregate();
        resource.on(new ResourceCreated(id, "John Smith", ResourceType.LABOR, WorkerId.random(), null));

        var read = reread(resource, ResourceAggregate.class);

        assertThat(read).usingRecursiveComparison().isEqualTo(resource);
        assertThat(read.id()).isEqualTo(id.toString());
    }

    private static <A> A reread(A aggregate, Class<A> type) {
        var json = EventCodec.mapper().writeValueAsBytes(aggregate);
        return EventCodec.mapper().readValue(json, type);
    }
}
