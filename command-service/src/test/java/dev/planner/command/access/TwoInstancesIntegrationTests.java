package dev.planner.command.access;

import static dev.planner.command.fixture.RunningCommandService.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.backing.Database;
import dev.planner.backing.TestBackingServices;
import dev.planner.command.fixture.Answer;
import dev.planner.command.fixture.Client;
import dev.planner.command.fixture.Instance;
import dev.planner.command.fixture.MeetingPoint;
import dev.planner.command.fixture.Simultaneously;
import dev.planner.command.fixture.StoredEvents;
import dev.planner.events.access.BuiltInRole;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What holds when several instances serve: nothing in one process can see to it, so the database does. */
@Tag("battery")
class TwoInstancesIntegrationTests {

    private static final int ROUNDS = 15;

    /** Starting may take longer than a command may wait. */
    private static final Map<String, String> PATIENT = Map.of(
            "spring.datasource.hikari.data-source-properties.options", "-c lock_timeout=60s",
            "spring.datasource.hikari.data-source-properties.socketTimeout", "90");

    private static StoredEvents events;
    private static Client left;
    private static Client right;
    private static List<Instance> instances;

    /** Both have found a new database before either has seeded it. */
    @BeforeAll
    static void startBothAtOnce() {
        Database database = TestBackingServices.shared().postgres().database("two_instances");
        instances = MeetingPoint.at(database, Bootstrap.LOCK)
                .both(() -> Instance.start(database, PATIENT), () -> Instance.start(database, PATIENT));
        left = instances.getFirst().as(ADMIN);
        right = instances.getLast().as(ADMIN);
        events = StoredEvents.in(database);
    }

    @AfterAll
    static void stop() {
        instances.forEach(Instance::close);
    }

    @Test
    void aFirstStartOfTwoGivesOneAdministratorAndEachRoleOnce() {
        var roles = Stream.of(BuiltInRole.values()).map(_ -> "roles.role-defined");
        var administrator = Stream.of("access.user-created", "access.role-assigned", "access.scope-assigned");

        assertThat(events.causedBy("system"))
                .containsExactlyElementsOf(Stream.concat(roles, administrator).toList());
    }

    @Test
    void theSameCommandAtBothHasOneEffect() {
        rounds(user -> {
            var answers = atBoth(client -> client.put(role(user, "viewer")));

            assertThat(answers).extracting(Answer::outcome).containsExactlyInAnyOrder("201", "200");
            assertThat(answers.getFirst().id()).isEqualTo(answers.getLast().id());
            assertThat(events.of(user)).containsExactly("access.user-created", "access.role-assigned");
        });
    }

    @Test
    void theSameKeyAtBothHasOneEffectAndOneAnswer() {
        rounds(user -> {
            var key = UUID.randomUUID().toString();
            var answers = atBoth(client -> client.with("Idempotency-Key", key).put(role(user, "viewer")));

            assertThat(answers).extracting(Answer::outcome).containsExactly("201", "201");
            assertThat(answers.getFirst().text()).isEqualTo(answers.getLast().text());
            assertThat(events.of(user)).containsExactly("access.user-created", "access.role-assigned");
        });
    }

    @Test
    void theSameCreationUnderOneKeyCreatesOneUser() {
        for (var round = 0; round < ROUNDS; round++) {
            var before = events.count();
            var key = UUID.randomUUID().toString();
            var body = newUser();
            var answers = atBoth(client -> client.with("Idempotency-Key", key).post("/api/v1/users", body));

            assertThat(answers).extracting(Answer::outcome).containsExactly("201", "201");
            assertThat(answers.getFirst().id()).isEqualTo(answers.getLast().id());
            assertThat(events.count()).isEqualTo(before + 1);
        }
    }

    @Test
    void aRoleIsDefinedOnceWhicheverInstanceIsAsked() {
        for (var round = 0; round < ROUNDS; round++) {
            var key = "r" + UUID.randomUUID().toString().replace("-", "");
            var body = Map.of("permissions", List.of("read_program"));

            assertThat(atBoth(client -> client.put("/api/v1/roles/" + key, body)))
                    .extracting(Answer::outcome)
                    .containsExactlyInAnyOrder("201", "200");
            assertThat(events.of(key)).containsExactly("roles.role-defined");
        }
    }

    @Test
    void anEmailIsTakenOnceWhicheverInstanceIsAsked() {
        for (var round = 0; round < ROUNDS; round++) {
            var body = newUser();
            assertThat(atBoth(client -> client.post("/api/v1/users", body)))
                    .extracting(Answer::outcome)
                    .containsExactlyInAnyOrder("201", "409 DUPLICATE");
        }
    }

    /** Each instance has a queue of its own, so the two queues race each other for every version. */
    @Test
    void commandsThatCollideAtOneUserTakeOneVersionEach() {
        rounds(user -> {
            var answers = Simultaneously.all(assigningEveryRoleTo(user));

            assertThat(answers).extracting(Answer::outcome).isSubsetOf("201", "409 CONCURRENT_UPDATE");
            var versions = answers.stream()
                    .filter(answer -> answer.status() == 201)
                    .map(Answer::version)
                    .sorted()
                    .toList();
            assertThat(versions)
                    .isNotEmpty()
                    .isEqualTo(
                            LongStream.rangeClosed(1, versions.size()).boxed().toList());
            assertThat(events.versionsOf(user))
                    .isEqualTo(
                            LongStream.rangeClosed(0, versions.size()).boxed().toList());
        });
    }

    /** At the instances in turn. */
    private static List<Callable<Answer>> assigningEveryRoleTo(String user) {
        var paths = Stream.of(BuiltInRole.values())
                .map(role -> role(user, role.key().value()))
                .toList();
        return IntStream.range(0, paths.size())
                .<Callable<Answer>>mapToObj(index -> () -> (index % 2 == 0 ? left : right).put(paths.get(index)))
                .toList();
    }

    private static List<Answer> atBoth(Function<Client, Answer> command) {
        return Simultaneously.both(() -> command.apply(left), () -> command.apply(right));
    }

    /** Each with a user of its own. */
    private static void rounds(Consumer<String> round) {
        IntStream.range(0, ROUNDS)
                .forEach(_ -> round.accept(left.post("/api/v1/users", newUser()).id()));
    }

    private static Map<String, String> newUser() {
        var name = "user-" + UUID.randomUUID();
        return Map.of("username", name, "email", name + "@example.com");
    }

    private static String role(String user, String role) {
        return "/api/v1/users/" + user + "/roles/" + role;
    }
}
