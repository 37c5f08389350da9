package dev.planner.command.portfolio;

import static dev.planner.command.portfolio.Samples.aPhase;
import static dev.planner.command.portfolio.Samples.aProject;
import static dev.planner.command.portfolio.Samples.dates;
import static dev.planner.command.portfolio.Samples.projectDetails;
import static dev.planner.command.portfolio.Samples.projectEdit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Refusal;
import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.Money;
import dev.planner.events.portfolio.Phase;
import dev.planner.events.portfolio.PortfolioEvent.OfProject;
import dev.planner.events.portfolio.PortfolioEvent.ProjectArchived;
import dev.planner.events.portfolio.PortfolioEvent.ProjectChanged;
import dev.planner.events.portfolio.PortfolioEvent.ProjectDeleted;
import dev.planner.events.portfolio.PortfolioEvent.ProjectMoved;
import dev.planner.events.portfolio.PortfolioEvent.ProjectRestored;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.Project;
import dev.planner.events.portfolio.ProjectId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProjectDecisionsTests {

    private static final Dates YEAR = dates("2024-01-01", "2024-12-31");

    private final Project project = aProject(
            YEAR, aPhase("Planning", "2024-01-01", "2024-03-31"), aPhase("Execution", "2024-04-01", "2024-12-31"));
    private final Project archived = project.evolve(new ProjectArchived(project.id()));

    @Nested
    class Creating {

        @Test
        void withoutPhasesGivesOneWithoutBudgetOverTheWholeRange() {
            assertThat(aProject(YEAR).phases()).singleElement().satisfies(phase -> {
                assertThat(phase.name()).isEqualTo("Execution");
                assertThat(phase.dates()).isEqualTo(YEAR);
                assertThat(phase.capitalBudget()).isEqualTo(Money.ZERO);
                assertThat(phase.expenseBudget()).isEqualTo(Money.ZERO);
            });
        }

        @Test
        void withAnEmptyListOfPhasesIsRefused() {
            var program = new ProgramBounds(ProgramId.random(), YEAR);

            assertRefused(
                    () -> ProjectDecisions.create(
                            ProjectId.random(), program, projectDetails(YEAR), Optional.of(List.of())),
                    ErrorCode.PHASES_DO_NOT_TILE);
        }

        @Test
        void staysInsideTheProgram() {
            var program = new ProgramBounds(ProgramId.random(), YEAR);
            var beyond = projectDetails(dates("2024-06-01", "2025-01-01"));

            var refusal = assertRefused(
                    () -> ProjectDecisions.create(ProjectId.random(), program, beyond, Optional.empty()),
                    ErrorCode.PROJECT_OUTSIDE_PROGRAM);
            assertThat(refusal.facts())
                    .containsEntry("programId", program.id())
                    .containsEntry("programStartDate", YEAR.start())
                    .containsEntry("programEndDate", YEAR.end())
                    .containsEntry("projectStartDate", LocalDate.parse("2024-06-01"))
                    .containsEntry("projectEndDate", LocalDate.parse("2025-01-01"));
        }
    }

    @Nested
    class Changing {

        @Test
        void carriesTheEndsOfTheTilingAlong() {
            var events = change("{\"startDate\": \"2024-02-01\", \"endDate\": \"2024-11-30\"}");

            assertThat(events).singleElement().isInstanceOfSatisfying(ProjectChanged.class, changed -> {
                assertThat(changed.phases())
                        .extracting(Phase::dates)
                        .containsExactly(dates("2024-02-01", "2024-03-31"), dates("2024-04-01", "2024-11-30"));
                assertThat(changed.phases())
                        .extracting(Phase::id)
                        .containsExactlyElementsOf(
                                project.phases().stream().map(Phase::id).toList());
            });
        }

        @Test
        void doesNotShrinkPastAPhase() {
            assertRefused(() -> change("{\"startDate\": \"2024-04-01\"}"), ErrorCode.PHASES_DO_NOT_TILE);
            assertRefused(() -> change("{\"endDate\": \"2024-03-31\"}"), ErrorCode.PHASES_DO_NOT_TILE);
        }

        @Test
        void staysInsideTheProgram() {
            assertRefused(() -> change("{\"endDate\": \"2025-01-01\"}"), ErrorCode.PROJECT_OUTSIDE_PROGRAM);
        }

        @Test
        void withTheSameContentChangesNothing() {
            assertThat(change("{}")).isEmpty();
            assertThat(change("{\"costCenterCode\": \"CC-001 \", \"description\": \"\"}"))
                    .isEmpty();
        }

        @Test
        void ofTheProgramIsAMove() {
            var other = new ProgramBounds(ProgramId.random(), YEAR);

            assertThat(ProjectDecisions.change(project, projectEdit("{}"), other))
                    .containsExactly(new ProjectMoved(project.id(), project.programId(), other.id()));
        }

        @Test
        void mayMoveAndEditInOneStep() {
            var other = new ProgramBounds(ProgramId.random(), dates("2024-01-01", "2024-06-30"));
            var edit = projectEdit("{\"endDate\": \"2024-06-30\"}");

            assertThat(ProjectDecisions.change(project, edit, other))
                    .extracting(Object::getClass)
                    .containsExactly(ProjectMoved.class, ProjectChanged.class);
        }

        @Test
        void doesNotMoveIntoAProgramOfOtherDates() {
            var other = new ProgramBounds(ProgramId.random(), dates("2024-01-02", "2024-12-31"));

            assertRefused(
                    () -> ProjectDecisions.change(project, projectEdit("{}"), other),
                    ErrorCode.PROJECT_OUTSIDE_PROGRAM);
        }

        private List<OfProject> change(String json) {
            return ProjectDecisions.change(project, projectEdit(json), new ProgramBounds(project.programId(), YEAR));
        }
    }

    @Nested
    class Tiling {

        @Test
        void replacesThePhases() {
            var event = ProjectDecisions.tile(project, List.of(aPhase("Execution", "2024-01-01", "2024-12-31")));

            assertThat(event.orElseThrow().phases())
                    .extracting(Phase::id)
                    .containsExactly(project.phases().getLast().id());
        }

        @Test
        void withTheSamePhasesInAnyOrderChangesNothing() {
            assertThat(ProjectDecisions.tile(
                            project,
                            List.of(
                                    aPhase("Execution", "2024-04-01", "2024-12-31"),
                                    aPhase("Planning", "2024-01-01", "2024-03-31"))))
                    .isEmpty();
        }
    }

    @Nested
    class Archiving {

        @Test
        void happensOnce() {
            assertThat(ProjectDecisions.archive(project)).contains(new ProjectArchived(project.id()));
            assertThat(ProjectDecisions.archive(archived)).isEmpty();
        }

        @Test
        void isTakenBackOnce() {
            assertThat(ProjectDecisions.restore(archived)).contains(new ProjectRestored(project.id()));
            assertThat(ProjectDecisions.restore(project)).isEmpty();
        }

        @Test
        void closesTheProjectToEveryOtherWrite() {
            var program = new ProgramBounds(project.programId(), YEAR);

            assertRefused(
                    () -> ProjectDecisions.change(archived, projectEdit("{}"), program), ErrorCode.PROJECT_ARCHIVED);
            assertRefused(() -> ProjectDecisions.tile(archived, List.of()), ErrorCode.PROJECT_ARCHIVED);
            assertRefused(() -> ProjectDecisions.delete(archived), ErrorCode.PROJECT_ARCHIVED);
        }
    }

    @Test
    void deletingEndsTheProject() {
        assertThat(ProjectDecisions.delete(project)).isEqualTo(new ProjectDeleted(project.id()));
    }

    private static Refusal assertRefused(ThrowingCallable decision, ErrorCode code) {
        var refusal =
                assertThatExceptionOfType(Refusal.class).isThrownBy(decision).actual();
        assertThat(refusal.code()).isEqualTo(code);
        return refusal;
    }
}
