package dev.planner.benchmarks.load;

import dev.planner.benchmarks.load.Person.Held;
import dev.planner.events.access.RoleKey;
import dev.planner.events.access.Scope;
import dev.planner.events.access.UserId;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.local.demo.DemoData;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A large organisation: users like those of the demo data, most of them with one to four scopes for each role, over programs that have equally
 * many projects. The same numbers give the same organisation every time, and it takes no memory, as each user is made when asked for.
 */
record World(int users, int programs, int projects, long seed) {

    private static final int MOST_SCOPES = 4;
    private static final List<Persona> PERSONAS =
            DemoData.load().users().stream().map(Persona::of).toList();

    static UserId user(int number) {
        return new UserId(uuid("user", number));
    }

    static ProgramId program(int number) {
        return new ProgramId(uuid("program", number));
    }

    static ProjectId project(int number) {
        return new ProjectId(uuid("project", number));
    }

    ProgramId programOf(int project) {
        return program(project % programs);
    }

    Stream<Person> people() {
        return IntStream.range(0, users).mapToObj(this::person);
    }

    Person person(int number) {
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
            case "program" -> Scope.program(program(random.nextInt(programs)));
            case "project" -> Scope.project(project(random.nextInt(projects)));
            default -> Scope.GLOBAL;
        };
    }

    private static UUID uuid(String kind, int number) {
        return UUID.nameUUIDFromBytes(("planner-benchmark/" + kind + "/" + number).getBytes(StandardCharsets.UTF_8));
    }
}
