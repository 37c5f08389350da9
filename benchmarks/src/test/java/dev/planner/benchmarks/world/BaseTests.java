package dev.planner.benchmarks.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.planner.events.PlannerEvent;
import dev.planner.events.portfolio.PortfolioEvent.ProgramCreated;
import dev.planner.events.portfolio.PortfolioEvent.ProjectCreated;
import dev.planner.events.staffing.StaffingEvent.ResourceCreated;
import dev.planner.events.staffing.StaffingEvent.WorkerCreated;
import dev.planner.events.staffing.StaffingEvent.WorkerTypeCreated;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What plans and actuals name. */
class BaseTests {

    private static final int PROGRAMS = 5;
    private static final int WORKERS = 30;
    private static final WorldSize SIZE = WorldSize.ofAccess(10, PROGRAMS, 100).withWorkers(WORKERS);
    private static final World WORLD = new World(SIZE.withBookings(500, 100), 1);

    @Test
    void programsHaveEquallyManyProjectsWithinTheirDates() {
        assertThat(events(ProjectCreated.class)).hasSize(100).allSatisfy(project -> {
            assertThat(Portfolio.PROGRAM.contains(project.details().dates())).isTrue();
            assertThat(project.details().dates().contains(Portfolio.EVERY_PROJECT))
                    .isTrue();
        });
        for (ProgramCreated program : events(ProgramCreated.class)) {
            assertThat(program.details().dates()).isEqualTo(Portfolio.PROGRAM);
            assertThat(events(ProjectCreated.class))
                    .filteredOn(project -> project.programId().equals(program.programId()))
                    .hasSize(100 / PROGRAMS);
        }
    }

    @Test
    void phasesTileTheirProject() {
        assertThat(events(ProjectCreated.class)).allSatisfy(project -> {
            var phases = project.phases();
            assertThat(phases.getFirst().startDate())
                    .isEqualTo(project.details().startDate());
            assertThat(phases.getLast().endDate()).isEqualTo(project.details().endDate());
            IntStream.range(1, phases.size())
                    .forEach(i -> assertThat(phases.get(i).startDate())
                            .isEqualTo(phases.get(i - 1).endDate().plusDays(1)));
        });
        assertThat(events(ProjectCreated.class).stream()
                        .map(project -> project.phases().size()))
                .contains(1, 2);
    }

    @Test
    void everyWorkerHasAPriceOnEveryDayAndALabourResource() {
        for (int worker = 0; worker < WORKERS; worker++) {
            var rates = WORLD.staff().ratesOf(worker);
            assertThat(rates.rates()).hasSize(SIZE.rates());
            assertThat(Portfolio.PROGRAM.stream()).allMatch(day -> rates.on(day).isPresent());
        }
        assertThat(events(ResourceCreated.class).stream().filter(resource -> resource.workerId() != null))
                .extracting(ResourceCreated::workerId, ResourceCreated::name)
                .containsExactlyElementsOf(events(WorkerCreated.class).stream()
                        .map(worker -> tuple(worker.workerId(), worker.name()))
                        .toList());
    }

    @Test
    void naturalKeysAreUnique() {
        assertUnique(ProgramCreated.class, program -> program.details().name());
        assertUnique(ProjectCreated.class, project -> project.details().costCenterCode());
        assertUnique(WorkerTypeCreated.class, WorkerTypeCreated::type);
        assertUnique(WorkerCreated.class, WorkerCreated::externalId);
        assertUnique(PlannerEvent.class, event -> event + "");
    }

    @Test
    void everyEventHasTheCommandThatLeadsToIt() {
        assertThat(all()).allSatisfy(event -> {
            var entry = Entry.of(event);
            assertThat(entry.path()).startsWith("/");
            assertThat(entry.body()).isNotEmpty();
        });
    }

    private static <T> void assertUnique(Class<T> type, Function<T, String> key) {
        assertThat(events(type).stream().map(key)).doesNotHaveDuplicates();
    }

    private static <T> List<T> events(Class<T> type) {
        return new WorldEvents(WORLD)
                .base()
                .flatMap(List::stream)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static Stream<PlannerEvent> all() {
        var events = new WorldEvents(WORLD);
        return Stream.of(events.base(), events.access(), events.plan(0), events.actuals())
                .flatMap(lists -> lists)
                .flatMap(List::stream);
    }
}
