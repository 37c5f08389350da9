package dev.planner.benchmarks.world;

import dev.planner.benchmarks.world.Person.Held;
import dev.planner.events.PlannerEvent;
import dev.planner.events.access.AccessEvent.RoleAssigned;
import dev.planner.events.access.AccessEvent.ScopeAssigned;
import dev.planner.events.access.AccessEvent.UserCreated;
import dev.planner.events.access.RoleAssignmentId;
import dev.planner.events.access.Scope;
import dev.planner.events.access.ScopeId;
import dev.planner.events.portfolio.PortfolioEvent.ProgramCreated;
import dev.planner.events.portfolio.PortfolioEvent.ProjectCreated;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The events that made a {@link World}, in lists in which they follow on each other; no aggregate is in two lists of one stream. */
public final class WorldEvents {

    private final World world;

    public WorldEvents(World world) {
        this.world = world;
    }

    /** Programs and projects, worker types, workers and resources: what the others name. */
    public Stream<List<PlannerEvent>> base() {
        return Stream.of(
                        IntStream.range(0, world.size().programs()).mapToObj(WorldEvents::ofProgram),
                        IntStream.range(0, world.size().projects()).mapToObj(this::ofProject),
                        world.staff().events())
                .flatMap(events -> events);
    }

    /** Users with their roles and scopes. */
    public Stream<List<PlannerEvent>> access() {
        return world.people().map(WorldEvents::of);
    }

    /** How often a worker is planned on one day; each layer of the plan has as many rows as the others. */
    public int layers() {
        return world.size().layers();
    }

    /** Plan rows, with an event for days in a row. */
    public Stream<List<PlannerEvent>> plan(int layer) {
        return world.bookings().plan(layer);
    }

    /** All plan rows, with an event for each. */
    public Stream<List<PlannerEvent>> planByDay() {
        return IntStream.range(0, layers()).boxed().flatMap(world.bookings()::planByDay);
    }

    public Stream<List<PlannerEvent>> actuals() {
        return world.bookings().actuals();
    }

    public static List<PlannerEvent> of(Person person) {
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
        return List.of(new ProgramCreated(World.program(number), Portfolio.program(number)));
    }

    private List<PlannerEvent> ofProject(int number) {
        var portfolio = world.portfolio();
        return List.of(new ProjectCreated(
                World.project(number), world.programOf(number), portfolio.project(number), portfolio.phases(number)));
    }

    private static UUID uuid(String name) {
        return World.uuid("access", name);
    }
}
