package dev.planner.command.portfolio;

import dev.planner.command.access.ScopeEnding;
import dev.planner.command.execution.CreatedIds;
import dev.planner.command.execution.Outcome;
import dev.planner.command.portfolio.ProgramCommand.ChangeProgram;
import dev.planner.command.portfolio.ProgramCommand.CreateProgram;
import dev.planner.command.portfolio.ProgramCommand.DeleteProgram;
import dev.planner.edge.problem.Refusal;
import dev.planner.events.access.Scope;
import dev.planner.events.portfolio.PortfolioEvent.ProgramCreated;
import dev.planner.events.portfolio.Program;
import java.util.Optional;

/** Takes the locks that a decision about a program needs, gathers its facts, and sees to what follows from it. */
class ProgramCommandHandler {

    private final ProgramLookup programs;
    private final ProjectLookup projects;
    private final ScopeEnding scopes;
    private final CreatedIds createdIds;

    ProgramCommandHandler(ProgramLookup programs, ProjectLookup projects, ScopeEnding scopes, CreatedIds createdIds) {
        this.programs = programs;
        this.projects = projects;
        this.scopes = scopes;
        this.createdIds = createdIds;
    }

    /** @throws Refusal what {@link ProgramDecisions} refuse, and {@code NOT_FOUND} */
    Outcome handle(Optional<Program> program, ProgramCommand command) {
        return switch (command) {
            case CreateProgram create -> Outcome.created(new ProgramCreated(create.programId(), create.details()));
            case ChangeProgram change -> change(existing(program), change.edit());
            case DeleteProgram _ -> delete(known(program));
        };
    }

    private Outcome change(Program program, ProgramEdit edit) {
        programs.claim(program.id());
        return ProgramDecisions.change(program, edit, projects.datesIn(program.id()))
                .map(Outcome::of)
                .orElseGet(Outcome::unchanged);
    }

    private Outcome delete(Program program) {
        if (program.deleted()) {
            return Outcome.unchanged();
        }
        programs.claim(program.id());
        var deleted = ProgramDecisions.delete(program, projects.datesIn(program.id()));
        scopes.endScopesOn(Scope.program(program.id()));
        createdIds.retire(program.id().value());
        return Outcome.of(deleted);
    }

    private static Program existing(Optional<Program> program) {
        return known(program.filter(found -> !found.deleted()));
    }

    /** Also one that is deleted. */
    private static Program known(Optional<Program> program) {
        return program.orElseThrow(() -> Refusal.notFound("There is no such program."));
    }
}
