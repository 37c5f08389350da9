package dev.planner.events.portfolio;

import dev.planner.events.EventType;
import dev.planner.events.PlannerEvent;
import java.util.List;

/** What happens to programs and projects. Emitted by the command service's program and project aggregates. */
public sealed interface PortfolioEvent extends PlannerEvent {

    /** Something that happens to one program; the program is the aggregate. */
    sealed interface OfProgram extends PortfolioEvent {

        ProgramId programId();

        @Override
        default String aggregateId() {
            return programId().toString();
        }
    }

    /** Something that happens to one project; the project is the aggregate. */
    sealed interface OfProject extends PortfolioEvent {

        ProjectId projectId();

        @Override
        default String aggregateId() {
            return projectId().toString();
        }
    }

    /** A program came into being. */
    @EventType("planner.portfolio.program-created")
    record ProgramCreated(ProgramId programId, ProgramDetails details) implements OfProgram {}

    /** A program was edited; the details are complete, as they are now. */
    @EventType("planner.portfolio.program-changed")
    record ProgramChanged(ProgramId programId, ProgramDetails details) implements OfProgram {}

    /** A program without projects is gone; the scopes that pointed to it end in the same transaction. */
    @EventType("planner.portfolio.program-deleted")
    record ProgramDeleted(ProgramId programId) implements OfProgram {}

    /** A project came into being; its phases, in order of dates, tile it. */
    @EventType("planner.portfolio.project-created")
    record ProjectCreated(ProjectId projectId, ProgramId programId, ProjectDetails details, List<Phase> phases)
            implements OfProject {}

    /** A project was edited; details and phases are complete, as they are now. */
    @EventType("planner.portfolio.project-changed")
    record ProjectChanged(ProjectId projectId, ProjectDetails details, List<Phase> phases) implements OfProject {}

    /** A project left one program for another; who reaches it by a program scope changes at once. */
    @EventType("planner.portfolio.project-moved")
    record ProjectMoved(ProjectId projectId, ProgramId fromProgramId, ProgramId toProgramId) implements OfProject {}

    /** A project has a new tiling; the phases are complete, in order of dates. */
    @EventType("planner.portfolio.project-phases-changed")
    record ProjectPhasesChanged(ProjectId projectId, List<Phase> phases) implements OfProject {}

    /** A project left the default lists and refuses writes. */
    @EventType("planner.portfolio.project-archived")
    record ProjectArchived(ProjectId projectId) implements OfProject {}

    /** An archived project is back. */
    @EventType("planner.portfolio.project-restored")
    record ProjectRestored(ProjectId projectId) implements OfProject {}

    /** A project without bookings is gone; the scopes that pointed to it end in the same transaction. */
    @EventType("planner.portfolio.project-deleted")
    record ProjectDeleted(ProjectId projectId) implements OfProject {}
}
