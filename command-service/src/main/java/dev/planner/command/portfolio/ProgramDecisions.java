package dev.planner.command.portfolio;

import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Refusal;
import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.PortfolioEvent.ProgramChanged;
import dev.planner.events.portfolio.PortfolioEvent.ProgramDeleted;
import dev.planner.events.portfolio.Program;
import java.util.Optional;

/** What may happen to a program, given what it is and the range of dates that its projects take, archived ones included. */
final class ProgramDecisions {

    private ProgramDecisions() {}

    /**
     * Edits the program; nothing happens if it is already as asked.
     *
     * @throws Refusal {@code VALIDATION_FAILED} if it would not start before it ends, {@code PROJECT_OUTSIDE_PROGRAM}
     */
    static Optional<ProgramChanged> change(Program program, ProgramEdit edit, Optional<Dates> projects) {
        var details = edit.applyTo(program.details());
        if (details.equals(program.details())) {
            return Optional.empty();
        }
        projects.ifPresent(new ProgramBounds(program.id(), details.dates())::requireAroundAll);
        return Optional.of(new ProgramChanged(program.id(), details));
    }

    /** @throws Refusal {@code PROGRAM_HAS_PROJECTS} */
    static ProgramDeleted delete(Program program, Optional<Dates> projects) {
        if (projects.isPresent()) {
            throw Refusal.of(
                            ErrorCode.PROGRAM_HAS_PROJECTS,
                            "A program with projects, archived ones included, cannot be deleted: delete or move them first.")
                    .with("programId", program.id());
        }
        return new ProgramDeleted(program.id());
    }
}
