package dev.planner.projector.reporting;

import dev.planner.events.portfolio.PortfolioEvent.OfProgram;
import dev.planner.events.portfolio.PortfolioEvent.ProgramChanged;
import dev.planner.events.portfolio.PortfolioEvent.ProgramCreated;
import dev.planner.events.portfolio.PortfolioEvent.ProgramDeleted;
import dev.planner.events.portfolio.Program;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reports of a program show the program itself. */
@Component
class ProgramTouch implements TouchRule<OfProgram, Program> {

    @Override
    public Class<OfProgram> family() {
        return OfProgram.class;
    }

    @Override
    public void note(OfProgram event, Optional<Program> before, Optional<Program> after, Touched touched) {
        switch (event) {
            case ProgramCreated _, ProgramChanged _, ProgramDeleted _ -> touched.program(event.programId());
        }
    }
}
