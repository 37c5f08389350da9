package dev.planner.benchmarks.load;

import dev.planner.benchmarks.load.Person.Held;
import dev.planner.events.PlannerEvent;
import dev.planner.events.access.AccessEvent.RoleAssigned;
import dev.planner.events.access.AccessEvent.ScopeAssigned;
import dev.planner.events.access.AccessEvent.UserCreated;
import dev.planner.events.access.RoleAssignmentId;
import dev.planner.events.access.Scope;
import dev.planner.events.access.ScopeId;
import dev.planner.events.portfolio.Money;
import dev.planner.events.portfolio.Phase;
import dev.planner.events.portfolio.PhaseId;
import dev.planner.events.portfolio.PortfolioEvent.ProgramCreated;
import dev.planner.events.portfolio.PortfolioEvent.ProjectCreated;
import dev.planner.events.portfolio.ProgramDetails;
import dev.planner.events.portfolio.ProjectDetails;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The events that made a {@link World}; all events of an aggregate are in one list, in their order. */
final class WorldEvents {

    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final LocalDate END = LocalDate.of(2025, 12, 31);

    private final World world;

    WorldEvents(World world) {
        this.world = world;
    }

    Stream<List<PlannerEvent>> all() {
        return Stream.of(
                        IntStream.range(0, world.programs()).mapToObj(WorldEvents::ofProgram),
                        IntStream.range(0, world.projects()).mapToObj(this::ofProject),
                        world.people().map(WorldEvents::of))
                .flatMap(events -> events);
    }

    static List<PlannerEvent> of(Person person) {
        List<PlannerEvent> events = new ArrayList<>();
        events.add(new UserCreated(person.id(), person.username(), person.username() + "@example.com", null));
        person.roles().forEach(held -> add(events, person, held));
        return events;
    }

    private static void add(List<PlannerEvent> events, Person person, Held held) {
        var assignment = new RoleAssignmentId(uuid(person.id() + "/" + held.role()));
        events.add(new RoleAssigned(person.id(), assignment, held.role(), held.active()));
        for (Scope scope : held.scopes()) {
            var id = new ScopeId(uuid(assignment + "/" + scope));
            events.add(new ScopeAssigned(person.id(), assignment, held.role(), id, scope));
        }
    }

    private static List<PlannerEvent> ofProgram(int number) {
        var details = new ProgramDetails("Program " + number, "Sponsor", "Manager", "Lead", START, END, null);
        return List.of(new ProgramCreated(World.program(number), details));
    }

    private List<PlannerEvent> ofProject(int number) {
        var name = "Project " + number;
        var details = new ProjectDetails(name, "Sponsor", "Manager", "Lead", "B-" + number, START, END, null);
        var phase = new Phase(
                new PhaseId(uuid(name)), "Execution", START, END, Money.of("300000.00"), Money.of("200000.00"), null);
        return List.of(new ProjectCreated(World.project(number), world.programOf(number), details, List.of(phase)));
    }

    private static UUID uuid(String name) {
        return UUID.nameUUIDFromBytes(("planner-benchmark/" + name).getBytes(StandardCharsets.UTF_8));
    }
}
