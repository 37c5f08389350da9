package dev.planner.command.portfolio;

import static dev.planner.command.portfolio.Samples.aPhase;
import static dev.planner.command.portfolio.Samples.dates;
import static dev.planner.command.portfolio.Samples.programDetails;
import static dev.planner.command.portfolio.Samples.projectDetails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.PortfolioEvent.ProgramCreated;
import dev.planner.events.portfolio.PortfolioEvent.ProgramDeleted;
import dev.planner.events.portfolio.PortfolioEvent.ProjectArchived;
import dev.planner.events.portfolio.PortfolioEvent.ProjectMoved;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.wire.EventCodec;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An aggregate that is read from its snapshot is the one that was written. */
class SnapshotTests {

    private static final Dates YEAR = dates("2024-01-01", "2024-12-31");

    @Test
    void ofAProgram() {
        var id = ProgramId.random();
        var program = new ProgramAggregate();
        program.on(new ProgramCreated(id, programDetails(YEAR)));

        var read = reread(program, ProgramAggregate.class);

        assertThat(read).usingRecursiveComparison().isEqualTo(program);
        assertThat(read.id()).isEqualTo(id.toString());
        read.on(new ProgramDeleted(id));
        assertThat(read).usingRecursiveComparison().isNotEqualTo(program);
    }

    @Test
    void ofAProject() {
        var id = ProjectId.random();
        var bounds = new ProgramBounds(ProgramId.random(), YEAR);
        var phases = List.of(aPhase("A", "2024-01-01", "2024-01-01"), aPhase("B", "2024-01-02", "2024-12-31"));
        var project = new ProjectAggregate();
        project.on(ProjectDecisions.create(id, bounds, projectDetails(YEAR), Optional.of(phases)));
        project.on(new ProjectMoved(id, bounds.id(), ProgramId.random()));
        project.on(new ProjectArchived(id));

        var read = reread(project, ProjectAggregate.class);

        assertThat(read).usingRecursiveComparison().isEqualTo(project);
        assertThat(read.id()).isEqualTo(id.toString());
    }

    private static <A> A reread(A aggregate, Class<A> type) {
        var json = EventCodec.mapper().writeValueAsBytes(aggregate);
        return EventCodec.mapper().readValue(json, type);
    }
}
