package dev.planner.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.backing.Redis;
import dev.planner.events.Stream;
import dev.planner.events.access.Permission;
import dev.planner.local.Client.Answer;
import dev.planner.local.PlainAccess.Expected;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Thousands of random questions, after random commands and while Redis fails in every way: each is answered as a plain fold of the published
 * events says, whichever tier answers.
 */
@Tag("battery")
class DifferentialIntegrationTests {

    private static final int COMMANDS = 40;
    private static final int CHECKS = 60;
    private static final List<String> PERMISSIONS =
            Arrays.stream(Permission.values()).map(Permission::key).toList();

    private final TestSystem system = TestSystem.ofItsOwn();
    private final List<Client> readers = List.of(system.queries("admin"), system.secondQueries("admin"));
    private final Redis redis = system.system().backing().redis();
    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final RandomCommands commands = new RandomCommands(system.commands("admin"), random);
    private final PlainAccess plain = new PlainAccess();
    private final Map<String, Integer> answersByTier = new HashMap<>();
    private final Set<String> reasons = new HashSet<>();

    /** One question and where it leads. */
    private record Check(String permission, String type, String id) {

        Map<String, Object> body() {
            var resource = type.equals("system") ? Map.of("type", type) : Map.of("type", type, "id", id);
            return Map.of("permission", permission, "resource", resource);
        }
    }

    @AfterEach
    void stop() {
        system.close();
    }

    @Test
    void everyTierAnswersAsThePlainFoldOfTheEvents() {
        try (var events = new PublishedEvents(
                system.system().backing().kafka().bootstrapServers(), Stream.ACCESS, Stream.ROLES, Stream.PORTFOLIO)) {
            for (RedisFault fault : RedisFault.values()) {
                round(fault, events);
            }
        }
        assertThat(reasons)
                .as("questions of every sort")
                .contains("granted", "user_unknown", "user_inactive", "permission_missing", "scope_missing");
        assertThat(answersByTier).containsOnlyKeys("near", "redis", "tables");
        assertThat(answersByTier.values().stream().mapToInt(Integer::intValue).sum())
                .as(answersByTier.toString())
                .isGreaterThan(10_000);
    }

    private void round(RedisFault fault, PublishedEvents events) {
        var before = RedisFault.copyOf(redis);
        commands.send(COMMANDS / 2);
        fault.strike(redis);
        commands.send(COMMANDS / 2);
        var upToDate = readers.stream()
                .map(reader -> reader.with("Planner-Consistency", "fully_consistent"))
                .toList();
        upToDate.forEach(this::awaitAnswer);
        events.readTo(plain::apply);

        ask(fault + ", fully consistent", upToDate);
        fault.end(redis, before);
        upToDate.forEach(this::awaitAnswer);
        readers.forEach(this::awaitTrustedCaches);
        ask(fault + ", afterwards", readers);
        ask(fault + ", once more", readers);
    }

    private void ask(String when, List<Client> instances) {
        for (String user : someUsers()) {
            var checks = IntStream.range(0, CHECKS).mapToObj(_ -> check()).toList();
            var expected = checks.stream()
                    .map(check -> plain.decide(user, check.permission, check.type, check.id))
                    .toList();
            expected.stream().map(Expected::reason).forEach(reasons::add);
            for (Client instance : instances) {
                var answer = batch(instance, user, checks);
                assertThat(answers(answer))
                        .as(
                                "seed %d, %s, user %s, tier %s, %s",
                                seed, when, user, answer.header("Planner-Tier"), checks)
                        .isEqualTo(expected);
                answersByTier.merge(answer.header("Planner-Tier"), checks.size(), Integer::sum);
            }
        }
    }

    private static Answer batch(Client instance, String user, List<Check> checks) {
        return instance.post(
                        "/api/v1/decisions/batch",
                        Map.of(
                                "userId",
                                user,
                                "checks",
                                checks.stream().map(Check::body).toList()))
                .expecting(200);
    }

    private static List<Expected> answers(Answer batch) {
        var answers = new ArrayList<Expected>();
        batch.body()
                .path("results")
                .forEach(result -> answers.add(new Expected(
                        result.path("allowed").booleanValue(),
                        result.path("reason").stringValue(),
                        result.path("sightOnly").booleanValue())));
        return answers;
    }

    private List<String> someUsers() {
        var users = new ArrayList<>(commands.users);
        users.add(UUID.randomUUID().toString());
        return users;
    }

    private Check check() {
        var permission = PERMISSIONS.get(random.nextInt(PERMISSIONS.size()));
        var type = List.of("system", "program", "project", "project").get(random.nextInt(4));
        var ids = commands.resources().getOrDefault(type, List.of(""));
        return new Check(permission, type, ids.get(random.nextInt(ids.size())));
    }

    /** Until everything committed so far is in the answers. */
    private void awaitAnswer(Client reader) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> aboutSelf(reader).status() == 200);
    }

    private void awaitTrustedCaches(Client reader) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> aboutSelf(reader).header("Planner-Tier").equals("near"));
    }

    private static Answer aboutSelf(Client reader) {
        return reader.post(
                "/api/v1/decisions", Map.of("permission", "manage_users", "resource", Map.of("type", "system")));
    }
}
