package dev.planner.events.portfolio;

import dev.planner.events.portfolio.PortfolioEvent.OfProgram;
import dev.planner.events.portfolio.PortfolioEvent.ProgramChanged;
import dev.planner.events.portfolio.PortfolioEvent.ProgramCreated;
import dev.planner.events.portfolio.PortfolioEvent.ProgramDeleted;

/** One program as the events so far make it. */
public record Program(ProgramId id, ProgramDetails details, boolean deleted) {

    public static Program of(ProgramCreated event) {
        return new Program(event.programId(), event.details(), false);
    }

    public Program evolve(OfProgram event) {
        return switch (event) {
            case ProgramCreated created -> of(created);
            case ProgramChanged changed -> new Program(id, changed.details(), deleted);
            case ProgramDeleted _ -> new Program(id, details, true);
        };
    }
}
