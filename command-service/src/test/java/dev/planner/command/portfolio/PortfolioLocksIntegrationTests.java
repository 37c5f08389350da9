package dev.planner.command.portfolio;

import static dev.planner.command.portfolio.Samples.dates;
import static dev.planner.command.portfolio.Samples.programEdit;
import static dev.planner.command.portfolio.Samples.projectEdit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.command.access.ScopeEnding;
import dev.planner.command.execution.CreatedIds;
import dev.planner.command.execution.Outcome;
import dev.planner.command.fixture.Simultaneously;
import dev.planner.command.portfolio.ProgramCommand.ChangeProgram;
import dev.planner.command.portfolio.ProjectCommand.ChangeProject;
import dev.planner.command.portfolio.ProjectCommand.CreateProject;
import dev.planner.edge.problem.Refusal;
import dev.planner.events.PlannerEvent;
import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.PortfolioEvent.OfProgram;
import dev.planner.events.portfolio.PortfolioEvent.OfProject;
import dev.planner.events.portfolio.PortfolioEvent.ProgramCreated;
import dev.planner.events.portfolio.Program;
import dev.planner.events.portfolio.ProgramDetails;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.Project;
import dev.planner.events.portfolio.ProjectDetails;
import dev.planner.events.portfolio.ProjectId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A program is narrowed while a project comes to lie in what is cut off: both are right by what they see. The locks let one of them see the
 * other; without them both win. Each command here is what the service does in its transaction, without HTTP and event store.
 */
class PortfolioLocksIntegrationTests extends PortfolioService {

    private static final int ROUNDS = 200;

    private static final Dates WIDE = dates("2024-01-01", "2024-12-31");
    private static final Dates INSIDE = dates("2024-03-01", "2024-12-31");
    private static final ProgramEdit NARROWING = programEdit("{\"startDate\": \"2024-03-01\"}");
    private static final ProjectEdit EXTENDING = projectEdit("{\"startDate\": \"2024-02-01\"}");

    @Autowired
    private ProjectLookup projects;

    @Autowired
    private ScopeEnding scopes;

    @Autowired
    private CreatedIds createdIds;

    @Autowired
    private TransactionOperations transactions;

    /** How a project comes to start before the narrowed program. */
    enum Arrival {
        CREATED,
        CHANGED,
        MOVED
    }

    @ParameterizedTest
    @EnumSource
    void oneOfTheTwoIsRefused(Arrival arrival) {
        var locked = new Arm(new ProgramLookup(database()));

        for (int round = 0; round < ROUNDS; round++) {
            assertThat(locked.bothWin(arrival)).as("round %s", round).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void withoutTheLocksBothWin(Arrival arrival) {
        var unlocked = new Arm(new WithoutLocks(database()));

        var bothWon = false;
        for (int round = 0; round < ROUNDS && !bothWon; round++) {
            bothWon = unlocked.bothWin(arrival);
        }
        assertThat(bothWon).isTrue();
    }

    /** The control: reads the same row, and leaves it to others. */
    private static final class WithoutLocks extends ProgramLookup {

        private final JdbcClient database;

        WithoutLocks(JdbcClient database) {
            super(database);
            this.database = database;
        }

        @Override
        Optional<ProgramBounds> hold(ProgramId id) {
            return database.sql("select start_date, end_date from program_lookup where program_id = ?")
                    .param(id.value())
                    .query((row, _) -> new ProgramBounds(
                            id, new Dates(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class))))
                    .optional();
        }

        @Override
        void claim(ProgramId id) {
            // what the control leaves out
        }
    }

    /** Commands that differ by nothing but the lookup that they take their locks from. */
    private final class Arm {

        private final ProgramLookup programs;
        private final ProgramCommandHandler programCommands;
        private final ProjectCommandHandler projectCommands;

        Arm(ProgramLookup programs) {
            this.programs = programs;
            this.programCommands = new ProgramCommandHandler(programs, projects, scopes, createdIds);
            this.projectCommands =
                    new ProjectCommandHandler(programs, projects, scopes, createdIds, new BookingPolicy(List.of()));
        }

        boolean bothWin(Arrival arrival) {
            var program = Program.of(new ProgramCreated(ProgramId.random(), programDetails()));
            write(new ProgramCreated(program.id(), program.details()));
            var arriving = arriving(program, arrival);
            var narrowing = new ChangeProgram(program.id(), NARROWING);
            var won = Simultaneously.both(
                    () -> wins(() -> programCommands.handle(Optional.of(program), narrowing)), () -> wins(arriving));
            assertThat(won).as("somebody wins").contains(true);
            return won.equals(List.of(true, true));
        }

        private Supplier<Outcome> arriving(Program program, Arrival arrival) {
            return switch (arrival) {
                case CREATED -> {
                    var early = projectDetails(dates("2024-02-01", "2024-12-31"));
                    var create = new CreateProject(ProjectId.random(), false, program.id(), early, Optional.empty());
                    yield () -> projectCommands.handle(Optional.empty(), create);
                }
                case CHANGED -> {
                    var project = existing(program, INSIDE);
                    var change = new ChangeProject(project.id(), EXTENDING, Optional.of(program.id()));
                    yield () -> projectCommands.handle(Optional.of(project), change);
                }
                case MOVED -> {
                    var other = Program.of(new ProgramCreated(ProgramId.random(), programDetails()));
                    write(new ProgramCreated(other.id(), other.details()));
                    var project = existing(other, dates("2024-02-01", "2024-12-31"));
                    var moving = projectEdit("{\"programId\": \"" + program.id() + "\"}");
                    var move = new ChangeProject(project.id(), moving, Optional.of(other.id()));
                    yield () -> projectCommands.handle(Optional.of(project), move);
                }
            };
        }

        private Project existing(Program program, Dates dates) {
            var created = ProjectDecisions.create(
                    ProjectId.random(),
                    new ProgramBounds(program.id(), program.details().dates()),
                    projectDetails(dates),
                    Optional.empty());
            write(created);
            return Project.of(created);
        }

        private boolean wins(Supplier<Outcome> decision) {
            try {
                transactions.executeWithoutResult(_ -> decision.get().events().forEach(this::write));
                return true;
            } catch (Refusal _) {
                return false;
            }
        }

        private void write(PlannerEvent event) {
            switch (event) {
                case OfProgram ofProgram -> programs.on(ofProgram);
                case OfProject ofProject -> projects.on(ofProject);
                default -> throw new IllegalArgumentException(event.toString());
            }
        }
    }

    private static ProgramDetails programDetails() {
        return new ProgramDetails(fresh("program"), "A", "B", "C", WIDE.start(), WIDE.end(), null);
    }

    private static ProjectDetails projectDetails(Dates dates) {
        return new ProjectDetails("Project", "A", "B", "C", fresh("CC"), dates.start(), dates.end(), null);
    }
}
