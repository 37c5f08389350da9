package dev.planner.command.portfolio;

import dev.planner.command.access.ScopeEnding;
import dev.planner.command.execution.CreatedIds;
import dev.planner.command.execution.Outcome;
import dev.planner.command.portfolio.ProjectCommand.ArchiveProject;
import dev.planner.command.portfolio.ProjectCommand.ChangePhases;
import dev.planner.command.portfolio.ProjectCommand.ChangeProject;
import dev.planner.command.portfolio.ProjectCommand.CreateProject;
import dev.planner.command.portfolio.ProjectCommand.DeleteProject;
import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Refusal;
import dev.planner.events.access.Scope;
import dev.planner.events.portfolio.PortfolioEvent.OfProject;
import dev.planner.events.portfolio.PortfolioEvent.ProjectChanged;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.Project;
import dev.planner.events.portfolio.Project.Status;
import java.util.Optional;
import org.axonframework.modelling.command.ConcurrencyException;

/** Takes the locks that a decision about a project needs, gathers its facts, and sees to what follows from it. */
class ProjectCommandHandler {

    private final ProgramLookup programs;
    private final ProjectLookup projects;
    private final ScopeEnding scopes;
    private final CreatedIds createdIds;
    private final BookingPolicy bookings;

    ProjectCommandHandler(
            ProgramLookup programs,
            ProjectLookup projects,
            ScopeEnding scopes,
            CreatedIds createdIds,
            BookingPolicy bookings) {
        this.programs = programs;
        this.projects = projects;
        this.scopes = scopes;
        this.createdIds = createdIds;
        this.bookings = bookings;
    }

    /** @throws Refusal what {@link ProjectDecisions} refuse, {@code NOT_FOUND} and {@code REFERENCE_NOT_FOUND} */
    Outcome handle(Optional<Project> project, ProjectCommand command) {
        return switch (command) {
            case CreateProject create -> create(create);
            case ChangeProject change -> change(existing(project), change);
            case ChangePhases change -> changed(ProjectDecisions.tile(existing(project), change.phases()));
            case ArchiveProject archive -> archive(existing(project), archive.archived());
            case DeleteProject _ -> delete(known(project));
        };
    }

    private Outcome create(CreateProject create) {
        var program = held(create.programId());
        return Outcome.created(ProjectDecisions.create(create.projectId(), program, create.details(), create.phases()));
    }

    private Outcome change(Project project, ChangeProject change) {
        requireStillWhereItWas(project, change);
        var program = held(change.edit().programId().orElse(project.programId()));
        var events = ProjectDecisions.change(project, change.edit(), program);
        events.forEach(event -> requireStillInside(project, event));
        return Outcome.of(events);
    }

    private void requireStillInside(Project project, OfProject event) {
        var before = project.details().dates();
        if (event instanceof ProjectChanged changed
                && !changed.details().dates().contains(before)) {
            projects.claim(project.id());
            bookings.requireStillInside(project.id(), before, changed.details().dates());
        }
    }

    private static Outcome archive(Project project, boolean archived) {
        return archived ? changed(ProjectDecisions.archive(project)) : changed(ProjectDecisions.restore(project));
    }

    private Outcome delete(Project project) {
        if (isDeleted(project)) {
            return Outcome.unchanged();
        }
        projects.claim(project.id());
        var deleted = ProjectDecisions.delete(project);
        bookings.requireNone(project.id());
        scopes.endScopesOn(Scope.project(project.id()));
        createdIds.retire(project.id().value());
        return Outcome.of(deleted);
    }

    /** Authority over the program that a project leaves was asked for where it was; if it is elsewhere now, nobody has been asked. */
    private static void requireStillWhereItWas(Project project, ChangeProject change) {
        if (!change.edit().programId().isAbsent() && !change.from().equals(Optional.of(project.programId()))) {
            throw new ConcurrencyException("project " + project.id() + " was moved meanwhile");
        }
    }

    private ProgramBounds held(ProgramId id) {
        return programs.hold(id)
                .orElseThrow(() -> Refusal.of(ErrorCode.REFERENCE_NOT_FOUND, "There is no such program.")
                        .with("field", "programId"));
    }

    private static Outcome changed(Optional<? extends OfProject> event) {
        return event.map(Outcome::of).orElseGet(Outcome::unchanged);
    }

    private static Project existing(Optional<Project> project) {
        return known(project.filter(found -> !isDeleted(found)));
    }

    /** Also one that is deleted. */
    private static Project known(Optional<Project> project) {
        return project.orElseThrow(() -> Refusal.notFound("There is no such project."));
    }

    private static boolean isDeleted(Project project) {
        return project.status() == Status.DELETED;
    }
}
