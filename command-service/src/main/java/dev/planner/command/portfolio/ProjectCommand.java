package dev.planner.command.portfolio;

import dev.planner.command.execution.Creation;
import dev.planner.command.execution.PlannerCommand;
import dev.planner.command.execution.Requirement;
import dev.planner.events.access.Permission;
import dev.planner.events.decision.Resource;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectDetails;
import dev.planner.events.portfolio.ProjectId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What clients may want of a project. */
sealed interface ProjectCommand extends PlannerCommand {

    ProjectId projectId();

    @Override
    default String aggregateId() {
        return projectId().toString();
    }

    @Override
    default Class<ProjectCommand> handledAs() {
        return ProjectCommand.class;
    }

    /**
     * Brings a project into being.
     *
     * @param phases absent for one phase over the whole range
     */
    record CreateProject(
            ProjectId projectId,
            boolean idChosenByClient,
            ProgramId programId,
            ProjectDetails details,
            Optional<List<PhaseDraft>> phases)
            implements ProjectCommand, Creation {

        /** What makes two creations the same. */
        record Content(
                ProgramId programId,
                ProjectDetails details,
                @Nullable List<PhaseDraft> phases) {}

        /** Budgets come with phases, so whoever gives phases sets budgets. */
        @Override
        public List<Requirement> requirements() {
            return Stream.concat(
                            Stream.of(Permission.CREATE_PROJECT), phases.map(_ -> Permission.UPDATE_BUDGET).stream())
                    .map(permission -> inProgram(permission, programId))
                    .toList();
        }

        @Override
        public UUID id() {
            return projectId.value();
        }

        @Override
        public String kind() {
            return "project";
        }

        @Override
        public Content content() {
            return new Content(programId, details, phases.orElse(null));
        }
    }

    /**
     * Edits a project, and moves it if the edit names another program.
     *
     * @param from the program that the project was in when the command was given; empty if it was nowhere
     */
    record ChangeProject(ProjectId projectId, ProjectEdit edit, Optional<ProgramId> from) implements ProjectCommand {

        /** A move takes authority over both programs, lest a project be carried off or foisted on somebody. */
        @Override
        public List<Requirement> requirements() {
            var onProject = Stream.of(new Requirement(Permission.UPDATE_PROJECT, Resource.project(projectId)));
            var onPrograms = from.filter(this::leaves).stream()
                    .flatMap(source -> Stream.of(source, edit.programId().orElse(source)))
                    .map(program -> inProgram(Permission.CREATE_PROJECT, program));
            return Stream.concat(onProject, onPrograms).toList();
        }

        private boolean leaves(ProgramId source) {
            return !edit.programId().orElse(source).equals(source);
        }
    }

    /** Gives a project a whole new tiling. */
    record ChangePhases(ProjectId projectId, List<PhaseDraft> phases) implements ProjectCommand {

        @Override
        public List<Requirement> requirements() {
            return List.of(new Requirement(Permission.UPDATE_BUDGET, Resource.project(projectId)));
        }
    }

    /** Puts a project into the archive or takes it back. */
    record ArchiveProject(ProjectId projectId, boolean archived) implements ProjectCommand {

        @Override
        public List<Requirement> requirements() {
            return List.of(new Requirement(Permission.DELETE_PROJECT, Resource.project(projectId)));
        }
    }

    /** Ends a project. */
    record DeleteProject(ProjectId projectId) implements ProjectCommand {

        @Override
        public List<Requirement> requirements() {
            return List.of(Requirement.toEnd(Permission.DELETE_PROJECT, Resource.project(projectId)));
        }
    }

    private static Requirement inProgram(Permission permission, ProgramId program) {
        return Requirement.onReferenced(permission, Resource.program(program), "programId");
    }
}
