package dev.planner.projector.staffing;

import dev.planner.cache.FactKey;
import dev.planner.events.staffing.StaffingEvent.OfWorkerType;
import dev.planner.events.staffing.StaffingEvent.WorkerTypeCreated;
import dev.planner.events.staffing.WorkerType;
import dev.planner.projector.stream.AggregateProjection;
import dev.planner.projector.stream.Change;
import dev.planner.projector.stream.Stored;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Events of worker types → {@code worker_types} and {@code rates}; a deleted worker type has no rows. */
@Component
class WorkerTypeProjection implements AggregateProjection<OfWorkerType, WorkerType> {

    private final WorkerTypeTable table;

    WorkerTypeProjection(WorkerTypeTable table) {
        this.table = table;
    }

    @Override
    public Class<OfWorkerType> family() {
        return OfWorkerType.class;
    }

    @Override
    public Map<String, Stored<WorkerType>> load(Collection<String> aggregateIds) {
        return table.load(aggregateIds);
    }

    @Override
    public Optional<WorkerType> evolve(Optional<WorkerType> workerType, OfWorkerType event, Instant time) {
        if (workerType.isEmpty() && event instanceof WorkerTypeCreated created) {
            return Optional.of(WorkerType.of(created));
        }
        var next = workerType
                .orElseThrow(() -> new IllegalStateException("the worker type does not exist"))
                .evolve(event);
        return next.deleted() ? Optional.empty() : Optional.of(next);
    }

    @Override
    public void store(List<Change<WorkerType>> changes) {
        table.store(changes);
    }

    /** Decisions need nothing of it. */
    @Override
    public Optional<FactKey> outdatedBy(OfWorkerType event) {
        return Optional.empty();
    }
}
