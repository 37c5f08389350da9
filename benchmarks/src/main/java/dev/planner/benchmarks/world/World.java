package dev.planner.benchmarks.world;

import dev.planner.benchmarks.world.Person.Held;
import dev.planner.events.access.RoleKey;
import dev.planner.events.access.Scope;
import dev.planner.events.access.UserId;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.staffing.ResourceId;
import dev.planner.events.staffing.WorkerId;
import dev.planner.events.staffing.WorkerTypeId;
import dev.planner.local.demo.DemoData;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An organisation of any size in the pattern of the demo data: users, most of them with one to four scopes for each role, over programs that
 * have equally many projects, where workers are planned and work. The same numbers give the same organisation every time, and it takes no
 * memory, as everything is made when asked for. It keeps the rules of the domain reference.
 */
public final class World {

    private static final int MOST_SCOPES = 4;
    private static final List<Persona> PERSONAS =
            Demo.DATA.users().stream().map(Persona::of).toList();

    private final WorldSize size;
    private final long seed;
    private final Portfolio portfolio;
    private final Staff staff;
    private final Bookings bookings;

    public World(WorldSize size, long seed) {
        this.size = size;
        this.seed = seed;
        this.portfolio = new Portfolio(seed);
        this.staff = new Staff(size);
        this.bookings = new Bookings(this);
    }

    public static UserId user(int number) {
        return new UserId(uuid("user", number));
    }

    public static ProgramId program(int number) {
        return new ProgramId(uuid("program", number));
    }

    public static ProjectId project(int number) {
        return new ProjectId(uuid("project", number));
    }

    static WorkerTypeId workerType(int number) {
        return new WorkerTypeId(uuid("worker-type", number));
    }

    public static WorkerId worker(int number) {
        return new WorkerId(uuid("worker", number));
    }

    /** The labour resource of the worker with that number. */
    public static ResourceId resource(int number) {
        return new ResourceId(uuid("resource", number));
    }

    static ResourceId otherResource(int number) {
        return new ResourceId(uuid("other-resource", number));
    }

    public WorldSize size() {
        return size;
    }

    Portfolio portfolio() {
        return portfolio;
    }

    Staff staff() {
        return staff;
    }

    Bookings bookings() {
        return bookings;
    }

    ProgramId programOf(int project) {
        return program(project % size.programs());
    }

    public Stream<Person> people() {
        return IntStream.range(0, size.users()).mapToObj(this::person);
    }

    public Person person(int number) {
        var random = new SplittableRandom(seed + number);
        var pattern = persona(random.nextInt(1_000));
        var roles = pattern.roles().stream().map(role -> held(role, random)).toList();
        return new Person(user(number), pattern.username() + "-" + number, roles);
    }

    private static DemoData.User persona(int perMille) {
        var rest = perMille;
        for (Persona persona : PERSONAS) {
            rest -= persona.perMille();
            if (rest < 0) {
                return persona.user();
            }
        }
        throw new IllegalStateException("the shares of the personas are less than a whole");
    }

    /** With scopes of the types that the role has in the demo data, but to more programs and projects, and to others. */
    private Held held(DemoData.Role role, SplittableRandom random) {
        var types = role.scopes().stream().map(DemoData.Scope::type).toList();
        var count = types.contains("global") ? 1 : random.nextInt(1, MOST_SCOPES + 1);
        var scopes = IntStream.range(0, count)
                .mapToObj(i -> scope(types.get(i % types.size()), random))
                .distinct()
                .toList();
        return new Held(RoleKey.of(role.role()), role.active(), scopes);
    }

    private Scope scope(String type, SplittableRandom random) {
        return switch (type) {
            case "program" -> Scope.program(program(random.nextInt(size.programs())));
            case "project" -> Scope.project(project(random.nextInt(size.projects())));
            default -> Scope.GLOBAL;
        };
    }

    /** Always the same for what has this name. */
    SplittableRandom random(String name) {
        return new SplittableRandom(seed + uuid("random", name).getLeastSignificantBits());
    }

    static UUID uuid(String kind, int number) {
        return uuid(kind, Integer.toString(number));
    }

    static UUID uuid(String kind, String name) {
        return UUID.nameUUIDFromBytes(("planner-benchmark/" + kind + "/" + name).getBytes(StandardCharsets.UTF_8));
    }
}
