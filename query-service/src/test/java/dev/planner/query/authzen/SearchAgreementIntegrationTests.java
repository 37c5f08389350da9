package dev.planner.query.authzen;

import static dev.planner.query.authzen.Asked.action;
import static dev.planner.query.authzen.Asked.anyResource;
import static dev.planner.query.authzen.Asked.anySubject;
import static dev.planner.query.authzen.Asked.evaluations;
import static dev.planner.query.authzen.Asked.json;
import static dev.planner.query.authzen.Asked.resource;
import static dev.planner.query.authzen.Asked.subject;
import static dev.planner.query.fixture.Accounts.anAdministrator;
import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.access.Permission;
import dev.planner.events.access.UserAccount;
import dev.planner.query.fixture.DemoWorld;
import dev.planner.query.fixture.QueryClient;
import dev.planner.query.fixture.RandomWorld;
import dev.planner.query.fixture.SharedQueryService;
import dev.planner.query.fixture.World;
import dev.planner.query.fixture.WorldTables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a search finds is what evaluation permits: nothing more, nothing less, whoever asks for what. */
class SearchAgreementIntegrationTests {

    private static final int AT_ONCE = 1000;

    private final SharedQueryService shared = SharedQueryService.fresh();
    private final UserAccount admin = anAdministrator();
    private final long seed = new Random().nextLong();
    private World world = new World();

    private record Where(String type, Object id) {

        String asResource() {
            return resource(type, id);
        }

        String asResult() {
            return "{\"type\":\"%s\",\"id\":\"%s\"}".formatted(type, id);
        }
    }

    @Test
    void inTheDemoWorld() {
        var demo = new DemoWorld();
        demo.insertInto(shared.database());
        world = demo.world();
        begin();

        for (Permission permission : Permission.values()) {
            assertSearches(permission);
        }
        world.users().keySet().forEach(user -> places().forEach(where -> assertActions(user, where)));
    }

    @Test
    void inAWorldOfOverlappingGrants() {
        var random = new RandomWorld(seed)
                .withRoles()
                .withPrograms(5)
                .withProjects(14)
                .withUsers(40);
        world = random.world();
        shared.projection().clear();
        new WorldTables(shared.database().dataSource()).insert(world);
        begin();

        var some = Stream.concat(
                Stream.of(Permission.READ_PROGRAM, Permission.READ_WORKER, Permission.MANAGE_USERS),
                IntStream.range(0, 5).mapToObj(_ -> random.pick(List.of(Permission.values()))));
        some.distinct().forEach(this::assertSearches);
        for (int i = 0; i < 40; i++) {
            assertActions(random.pick(List.copyOf(world.users().keySet())), random.pick(places()));
        }
    }

    /** The facts of worlds that were written at once are in the tables only; nothing cached before may speak against them. */
    private void begin() {
        shared.projection().openEpoch();
        shared.projection().project(admin, 2);
        shared.projection().tick();
        shared.awaitTrust();
    }

    private void assertSearches(Permission permission) {
        var users = List.copyOf(world.users().keySet());
        var places = places();
        var permitted = evaluateAll(permission, users, places);
        for (int place = 0; place < places.size(); place++) {
            var where = places.get(place);
            var at = place;
            assertThat(walk(Endpoints.SUBJECT_SEARCH, anySubject("user"), action(permission.key()), where.asResource()))
                    .as("seed %d: who may %s on %s", seed, permission, where)
                    .doesNotHaveDuplicates()
                    .filteredOn(found -> !found.contains(admin.id().toString()))
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, users.size())
                            .filter(user -> permitted[user][at])
                            .mapToObj(user -> new Where("user", users.get(user)).asResult())
                            .toList());
        }
        for (int user = 0; user < users.size(); user++) {
            for (String type : List.of("system", "program", "project")) {
                var who = user;
                assertThat(walk(
                                Endpoints.RESOURCE_SEARCH,
                                subject(users.get(user)),
                                action(permission.key()),
                                anyResource(type)))
                        .as("seed %d: which %s may %s %s", seed, type, users.get(user), permission)
                        .doesNotHaveDuplicates()
                        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, places.size())
                                .filter(place -> places.get(place).type().equals(type) && permitted[who][place])
                                .mapToObj(place -> places.get(place).asResult())
                                .toList());
            }
        }
    }

    private void assertActions(Object user, Where where) {
        var permissions =
                Arrays.stream(Permission.values()).map(Permission::key).toList();
        var decisions = evaluate(permissions.stream()
                .map(key -> json(subject(user), action(key), where.asResource()))
                .toList());
        assertThat(walk(Endpoints.ACTION_SEARCH, subject(user), where.asResource()))
                .as("seed %d: what may %s on %s", seed, user, where)
                .containsExactlyElementsOf(IntStream.range(0, permissions.size())
                        .filter(decisions::get)
                        .mapToObj(permissions::get)
                        .sorted()
                        .map("{\"name\":\"%s\"}"::formatted)
                        .toList());
    }

    private boolean[][] evaluateAll(Permission permission, List<?> users, List<Where> places) {
        var decisions = evaluate(users.stream()
                .flatMap(user ->
                        places.stream().map(where -> json(subject(user), action(permission.key()), where.asResource())))
                .toList());
        var permitted = new boolean[users.size()][places.size()];
        for (int i = 0; i < decisions.size(); i++) {
            permitted[i / places.size()][i % places.size()] = decisions.get(i);
        }
        return permitted;
    }

    private List<Boolean> evaluate(List<String> requests) {
        var decisions = new ArrayList<Boolean>();
        for (int from = 0; from < requests.size(); from += AT_ONCE) {
            var some = requests.subList(from, Math.min(from + AT_ONCE, requests.size()));
            client().post(Endpoints.EVALUATIONS, json(evaluations(some.toArray(String[]::new))))
                    .json()
                    .get("evaluations")
                    .forEach(answer -> decisions.add(answer.get("decision").asBoolean()));
        }
        return decisions;
    }

    private List<Where> places() {
        return Stream.of(
                        Stream.of(new Where("system", "system")),
                        world.programs().keySet().stream().map(id -> new Where("program", id)),
                        world.projects().keySet().stream().map(id -> new Where("project", id)))
                .flatMap(Function.identity())
                .toList();
    }

    private List<String> walk(String path, String... members) {
        return Walk.through(page -> client().post(path, json(String.join(",", members), page)), 7);
    }

    private QueryClient client() {
        return shared.service().as(admin);
    }
}
