package dev.planner.events.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.portfolio.PortfolioEvent.ProgramChanged;
import dev.planner.events.portfolio.PortfolioEvent.ProgramCreated;
import dev.planner.events.portfolio.PortfolioEvent.ProgramDeleted;
import dev.planner.events.portfolio.PortfolioEvent.ProjectArchived;
import dev.planner.events.portfolio.PortfolioEvent.ProjectChanged;
import dev.planner.events.portfolio.PortfolioEvent.ProjectCreated;
import dev.planner.events.portfolio.PortfolioEvent.ProjectDeleted;
import dev.planner.events.portfolio.PortfolioEvent.ProjectMoved;
import dev.planner.events.portfolio.PortfolioEvent.ProjectPhasesChanged;
import dev.planner.events.portfolio.PortfolioEvent.ProjectRestored;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortfolioFoldTests {

    private static final LocalDate START = LocalDate.of(2024, 2, 1);
    private static final LocalDate END = LocalDate.of(2025, 6, 30);
    private static final ProgramId PROGRAM = ProgramId.random();
    private static final ProjectId PROJECT = ProjectId.random();
    private static final ProjectDetails DETAILS = details("Mobile Application Development");
    private static final Phase EXECUTION = phase("Execution", START, END);
    private static final ProjectCreated CREATED = new ProjectCreated(PROJECT, PROGRAM, DETAILS, List.of(EXECUTION));

    @Test
    void aProgramIsCreatedChangedAndDeleted() {
        var program = Program.of(new ProgramCreated(PROGRAM, programDetails("Old")))
                .evolve(new ProgramChanged(PROGRAM, programDetails("New")));

        assertThat(program.details().name()).isEqualTo("New");
        assertThat(program.deleted()).isFalse();
        assertThat(program.evolve(new ProgramDeleted(PROGRAM)).deleted()).isTrue();
    }

    @Test
    void aChangeReplacesDetailsAndPhasesTogether() {
        var phases = List.of(phase("Execution", START, END.plusDays(1)));
        var project = Project.of(CREATED).evolve(new ProjectChanged(PROJECT, details("New"), phases));

        assertThat(project.details().name()).isEqualTo("New");
        assertThat(project.phases()).isEqualTo(phases);
        assertThat(project.programId()).isEqualTo(PROGRAM);
    }

    @Test
    void aMoveChangesTheProgramAndNothingElse() {
        var other = ProgramId.random();
        var project = Project.of(CREATED).evolve(new ProjectMoved(PROJECT, PROGRAM, other));

        assertThat(project).isEqualTo(new Project(PROJECT, other, DETAILS, List.of(EXECUTION), Project.Status.ACTIVE));
    }

    @Test
    void anArchivedProjectComesBackAsItWas() {
        var archived = Project.of(CREATED).evolve(new ProjectArchived(PROJECT));

        assertThat(archived.status()).isEqualTo(Project.Status.ARCHIVED);
        assertThat(archived.evolve(new ProjectRestored(PROJECT))).isEqualTo(Project.of(CREATED));
    }

    @Test
    void aDeletedProjectIsKnownAsDeleted() {
        assertThat(Project.of(CREATED).evolve(new ProjectDeleted(PROJECT)).status())
                .isEqualTo(Project.Status.DELETED);
    }

    @Test
    void phasesAreReplacedAsAWholeAndBelongToTheProjectAlone() {
        var phases =
                new ArrayList<>(List.of(phase("Planning", START, START), phase("Execution", START.plusDays(1), END)));
        var project = Project.of(CREATED).evolve(new ProjectPhasesChanged(PROJECT, phases));
        phases.clear();

        assertThat(project.phases()).extracting(Phase::name).containsExactly("Planning", "Execution");
    }

    @Test
    void rangesOfDatesContainTheirEnds() {
        var range = new Dates(START, END);

        assertThat(range.contains(range)).isTrue();
        assertThat(range.contains(new Dates(START.minusDays(1), END))).isFalse();
        assertThat(range.contains(new Dates(START, END.plusDays(1)))).isFalse();
    }

    private static ProgramDetails programDetails(String name) {
        return new ProgramDetails(name, "Jane Smith", "John Doe", "Alice Johnson", START, END, null);
    }

    private static ProjectDetails details(String name) {
        return new ProjectDetails(name, "Jane Smith", "Sarah Connor", "Kyle Reese", "CC-001", START, END, null);
    }

    private static Phase phase(String name, LocalDate start, LocalDate end) {
        return new Phase(PhaseId.random(), name, start, end, Money.ZERO, Money.ZERO, null);
    }
}
