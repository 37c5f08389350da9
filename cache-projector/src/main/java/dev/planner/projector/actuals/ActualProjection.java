package dev.planner.projector.actuals;

import dev.planner.cache.FactKey;
import dev.planner.events.actuals.ActualEvent;
import dev.planner.projector.stream.AggregateProjection;
import dev.planner.projector.stream.Change;
import dev.planner.projector.stream.Stored;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Events of timesheets → {@code actuals}; a deleted actual has no row. */
@Component
class ActualProjection implements AggregateProjection<ActualEvent, SheetRows> {

    private final ActualTable table;

    ActualProjection(ActualTable table) {
        this.table = table;
    }

    @Override
    public Class<ActualEvent> family() {
        return ActualEvent.class;
    }

    @Override
    public Map<String, Stored<SheetRows>> load(Collection<String> aggregateIds) {
        return table.load(aggregateIds);
    }

    @Override
    public Optional<SheetRows> evolve(Optional<SheetRows> sheet, ActualEvent event, Instant time) {
        return SheetRows.evolve(sheet, event, time);
    }

    @Override
    public void store(List<Change<SheetRows>> changes) {
        table.store(changes);
    }

    /** Decisions need nothing of it. */
    @Override
    public Optional<FactKey> outdatedBy(ActualEvent event) {
        return Optional.empty();
    }
}
