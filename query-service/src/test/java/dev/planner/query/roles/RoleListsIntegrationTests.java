package dev.planner.query.roles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.access.BuiltInRole;
import dev.planner.events.access.RoleDefinition;
import dev.planner.events.access.RoleKey;
import dev.planner.query.fixture.RandomWorld;
import dev.planner.query.fixture.ReadDatabase;
import dev.planner.query.fixture.Stored;
import dev.planner.query.fixture.World;
import dev.planner.query.fixture.WorldTables;
import dev.planner.query.listing.ListModel;
import dev.planner.query.listing.Walk;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RoleListsIntegrationTests {

    private static final ReadDatabase DATABASE = ReadDatabase.create();
    private static final RandomWorld RANDOM = new RandomWorld(3).withRoles();
    private static final World WORLD = RANDOM.world();

    @BeforeAll
    static void fill() {
        new WorldTables(DATABASE.dataSource()).insert(WORLD);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    /** The key is sort field and tie-breaker, so that orders end with it, begin with it, or both. */
    @Test
    void everyWalkSeesEveryRoleOnce() {
        var model = new ListModel<Stored<RoleDefinition>>(
                WORLD.roles()::values,
                _ -> true,
                role -> role.value().key().value(),
                (role, field) -> ListModel.field(fields(role), field));
        var walk = new Walk<RoleView>(
                RoleTables.definition(),
                request -> RoleTables.page(DATABASE.observed(), request),
                role -> role.key().value(),
                () -> {});
        for (int i = 0; i < 10; i++) {
            walk.sees(model, Walk.randomSort(RoleTables.definition(), RANDOM.random()), "limit", "3");
        }
        walk.sees(model, "-displayName,key", "limit", "2");
        walk.sees(model, "-key,displayName", "limit", "2");
    }

    @Test
    void aRoleShowsItsPermissionsSorted() {
        var viewer =
                RoleTables.find(DATABASE.observed(), BuiltInRole.VIEWER.key()).orElseThrow();

        assertThat(viewer.permissions())
                .isEqualTo(BuiltInRole.VIEWER.permissions().keys())
                .isSorted();
        assertThat(viewer.builtIn()).isTrue();
        assertThat(RoleTables.find(DATABASE.observed(), RoleKey.of("nobody"))).isEmpty();
    }

    private static Map<String, Object> fields(Stored<RoleDefinition> role) {
        var fields = new HashMap<String, Object>();
        fields.put("key", role.value().key().value());
        fields.put("displayName", role.value().displayName());
        fields.put("createdAt", role.createdAt());
        fields.put("updatedAt", role.updatedAt());
        return fields;
    }
}
