package dev.planner.command.portfolio;

import dev.planner.command.execution.Creation;
import dev.planner.command.execution.PlannerCommand;
import dev.planner.command.execution.Requirement;
import dev.planner.events.access.Permission;
import dev.planner.events.decision.Resource;
import dev.planner.events.portfolio.ProgramDetails;
import dev.planner.events.portfolio.ProgramId;
import java.util.List;
import java.util.UUID;

/** What clients may want of a program. */
sealed interface ProgramCommand extends PlannerCommand {

    ProgramId programId();

    @Override
    default String aggregateId() {
        return programId().toString();
    }

    @Override
    default Class<ProgramCommand> handledAs() {
        return ProgramCommand.class;
    }

    /** Brings a program into being. */
    record CreateProgram(ProgramId programId, boolean idChosenByClient, ProgramDetails details)
            implements ProgramCommand, Creation {

        @Override
        public List<Requirement> requirements() {
            return List.of(Requirement.onSystem(Permission.CREATE_PROGRAM));
        }

        @Override
        public UUID id() {
            return programId.value();
        }

        @Override
        public String kind() {
            return "program";
        }

        @Override
        public ProgramDetails content() {
            return details;
        }
    }

    /** Edits a program. */
    record ChangeProgram(ProgramId programId, ProgramEdit edit) implements ProgramCommand {

        @Override
        public List<Requirement> requirements() {
            return List.of(new Requirement(Permission.UPDATE_PROGRAM, Resource.program(programId)));
        }
    }

    /** Ends a program that has no projects. */
    record DeleteProgram(ProgramId programId) implements ProgramCommand {

        @Override
        public List<Requirement> requirements() {
            return List.of(Requirement.toEnd(Permission.DELETE_PROGRAM, Resource.program(programId)));
        }
    }
}
