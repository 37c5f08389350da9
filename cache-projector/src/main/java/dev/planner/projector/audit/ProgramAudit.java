package dev.planner.projector.audit;

import dev.planner.events.portfolio.PortfolioEvent.OfProgram;
import dev.planner.events.portfolio.PortfolioEvent.ProgramChanged;
import dev.planner.events.portfolio.PortfolioEvent.ProgramCreated;
import dev.planner.events.portfolio.PortfolioEvent.ProgramDeleted;
import dev.planner.events.portfolio.Program;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Programs, whose entries belong to themselves. */
@Component
class ProgramAudit implements AuditRule<OfProgram, Program> {

    @Override
    public Class<OfProgram> family() {
        return OfProgram.class;
    }

    @Override
    public List<AuditEntry> entries(OfProgram event, Optional<Program> before, Optional<Program> after) {
        var changes = Changes.between(before.map(Program::details), after.map(Program::details));
        return List.of(AuditEntry.applied("program", event.aggregateId(), operation(event), changes)
                .in(event.programId(), null));
    }

    private static String operation(OfProgram event) {
        return switch (event) {
            case ProgramCreated _ -> "create";
            case ProgramChanged _ -> "update";
            case ProgramDeleted _ -> "delete";
        };
    }
}
