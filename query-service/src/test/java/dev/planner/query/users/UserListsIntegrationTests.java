package dev.planner.query.users;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.access.RoleAssignment;
import dev.planner.events.access.Scope;
import dev.planner.events.access.ScopeAssignment;
import dev.planner.events.access.UserAccount;
import dev.planner.events.access.UserId;
import dev.planner.query.fixture.RandomWorld;
import dev.planner.query.fixture.ReadDatabase;
import dev.planner.query.fixture.Stored;
import dev.planner.query.fixture.World;
import dev.planner.query.fixture.WorldTables;
import dev.planner.query.listing.ListModel;
import dev.planner.query.listing.ListRequestOf;
import dev.planner.query.listing.Walk;
import dev.planner.query.users.UserView.RoleAssignmentView;
import dev.planner.query.users.UserView.ScopeView;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class UserListsIntegrationTests {

    private static final ReadDatabase DATABASE = ReadDatabase.create();
    private static final RandomWorld RANDOM =
            new RandomWorld(11).withRoles().withPrograms(10).withProjects(30).withUsers(1500);
    private static final World WORLD = RANDOM.world();
    private static final WorldTables TABLES = new WorldTables(DATABASE.dataSource());

    @BeforeAll
    static void fill() {
        TABLES.insert(WORLD);
        DATABASE.analyze();
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void everyWalkSeesEveryUserOnceWithAllRolesAndScopes() {
        for (int i = 0; i < 25; i++) {
            var q = i % 3 == 0 ? RANDOM.search() : "";
            var active = RANDOM.pick(List.of("", "true", "false"));
            var model = new ListModel<Stored<UserAccount>>(
                    WORLD.users()::values,
                    user -> isActive(user, active) && (q.isBlank() || matches(user, q.strip())),
                    user -> user.value().id().toString(),
                    (user, field) -> ListModel.field(fields(user), field));
            new Walk<UserView>(
                            UserTables.definition(),
                            request -> UserTables.page(DATABASE.observed(), request),
                            user -> {
                                assertThat(user.roleAssignments()).isEqualTo(assignments(user.id()));
                                return user.id().toString();
                            },
                            UserListsIntegrationTests::insertUser)
                    .sees(
                            model,
                            Walk.randomSort(UserTables.definition(), RANDOM.random()),
                            "q",
                            q,
                            "active",
                            active,
                            "limit",
                            String.valueOf(70 + RANDOM.random().nextInt(130)));
        }
    }

    @Test
    void aSingleUserIsShownAsInTheList() {
        var listed = UserTables.page(DATABASE.observed(), ListRequestOf.query(UserTables.definition(), "limit", "1"))
                .items()
                .getFirst();

        assertThat(UserTables.find(DATABASE.observed(), listed.id())).contains(listed);
        assertThat(UserTables.find(DATABASE.observed(), UserId.random())).isEmpty();
    }

    private static void insertUser() {
        TABLES.insertUsers(List.of(WORLD.users().get(RANDOM.addUser().id())));
    }

    private static boolean isActive(Stored<UserAccount> user, String active) {
        return active.isEmpty() || user.value().active() == Boolean.parseBoolean(active);
    }

    private static boolean matches(Stored<UserAccount> user, String q) {
        return Stream.of(
                        user.value().username(),
                        user.value().email(),
                        user.value().displayName())
                .anyMatch(text -> ListModel.contains(text, q));
    }

    private static Map<String, Object> fields(Stored<UserAccount> user) {
        var fields = new HashMap<String, Object>();
        fields.put("username", user.value().username());
        fields.put("email", user.value().email());
        fields.put("displayName", user.value().displayName());
        fields.put("status", user.value().active() ? "active" : "inactive");
        fields.put("createdAt", user.createdAt());
        fields.put("updatedAt", user.updatedAt());
        return fields;
    }

    private static List<RoleAssignmentView> assignments(UserId id) {
        return WORLD.users().get(id).value().roles().values().stream()
                .sorted(Comparator.comparing(RoleAssignment::role))
                .map(held -> new RoleAssignmentView(
                        held.id(),
                        held.role(),
                        held.active(),
                        held.scopes().values().stream()
                                .map(UserListsIntegrationTests::view)
                                .sorted(Comparator.comparing(ScopeView::type)
                                        .thenComparing(scope -> scope.programId() + "" + scope.projectId()))
                                .toList()))
                .toList();
    }

    private static ScopeView view(ScopeAssignment held) {
        return switch (held.scope()) {
            case Scope.Global _ -> new ScopeView(held.id(), "global", null, null, held.active());
            case Scope.Program scope -> new ScopeView(held.id(), "program", scope.programId(), null, held.active());
            case Scope.Project scope -> new ScopeView(held.id(), "project", null, scope.projectId(), held.active());
        };
    }
}
