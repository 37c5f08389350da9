package dev.planner.projector.portfolio;

import dev.planner.cache.FactKey;
import dev.planner.events.portfolio.PortfolioEvent.OfProgram;
import dev.planner.events.portfolio.PortfolioEvent.ProgramChanged;
import dev.planner.events.portfolio.PortfolioEvent.ProgramCreated;
import dev.planner.events.portfolio.PortfolioEvent.ProgramDeleted;
import dev.planner.events.portfolio.Program;
import dev.planner.projector.stream.AggregateProjection;
import dev.planner.projector.stream.Change;
import dev.planner.projector.stream.Stored;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Events of programs → {@code programs}; a deleted program has no row. */
@Component
class ProgramProjection implements AggregateProjection<OfProgram, Program> {

    private final ProgramTable table;

    ProgramProjection(ProgramTable table) {
        this.table = table;
    }

    @Override
    public Class<OfProgram> family() {
        return OfProgram.class;
    }

    @Override
    public Map<String, Stored<Program>> load(Collection<String> aggregateIds) {
        return table.load(aggregateIds);
    }

    @Override
    public Optional<Program> evolve(Optional<Program> program, OfProgram event, Instant time) {
        if (program.isEmpty() && event instanceof ProgramCreated created) {
            return Optional.of(Program.of(created));
        }
        var next = program.orElseThrow(() -> new IllegalStateException("the program does not exist"))
                .evolve(event);
        return next.deleted() ? Optional.empty() : Optional.of(next);
    }

    @Override
    public void store(List<Change<Program>> changes) {
        table.store(changes);
    }

    /** Decisions need to know whether a program exists, and no more. */
    @Override
    public Optional<FactKey> outdatedBy(OfProgram event) {
        return switch (event) {
            case ProgramCreated e -> Optional.of(FactKey.of(e.programId()));
            case ProgramChanged _ -> Optional.empty();
            case ProgramDeleted e -> Optional.of(FactKey.of(e.programId()));
        };
    }
}
