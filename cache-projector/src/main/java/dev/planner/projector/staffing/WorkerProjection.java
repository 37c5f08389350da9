package dev.planner.projector.staffing;

import dev.planner.cache.FactKey;
import dev.planner.events.staffing.StaffingEvent.OfWorker;
import dev.planner.events.staffing.StaffingEvent.WorkerCreated;
import dev.planner.events.staffing.Worker;
import dev.planner.projector.stream.AggregateProjection;
import dev.planner.projector.stream.Change;
import dev.planner.projector.stream.Stored;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Events of workers → {@code workers}; a deleted worker has no row. */
@Component
class WorkerProjection implements AggregateProjection<OfWorker, Worker> {

    private final WorkerTable table;

    WorkerProjection(WorkerTable table) {
        this.table = table;
    }

    @Override
    public Class<OfWorker> family() {
        return OfWorker.class;
    }

    @Override
    public Map<String, Stored<Worker>> load(Collection<String> aggregateIds) {
        return table.load(aggregateIds);
    }

    @Override
    public Optional<Worker> evolve(Optional<Worker> worker, OfWorker event, Instant time) {
        if (worker.isEmpty() && event instanceof WorkerCreated created) {
            return Optional.of(Worker.of(created));
        }
        var next = worker.orElseThrow(() -> new IllegalStateException("the worker does not exist"))
                .evolve(event);
        return next.deleted() ? Optional.empty() : Optional.of(next);
    }

    @Override
    public void store(List<Change<Worker>> changes) {
        table.store(changes);
    }

    /** Decisions need nothing of it. */
    @Override
    public Optional<FactKey> outdatedBy(OfWorker event) {
        return Optional.empty();
    }
}
