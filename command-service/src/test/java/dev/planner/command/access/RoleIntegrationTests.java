package dev.planner.command.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.command.fixture.RunningCommandService;
import dev.planner.command.fixture.Simultaneously;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoleIntegrationTests extends RunningCommandService {

    private static final Map<String, List<String>> READS =
            Map.of("permissions", List.of("read_program", "read_project"));

    private static String role(String key) {
        return "/api/v1/roles/" + key;
    }

    private static String freshKey() {
        return "r" + UUID.randomUUID().toString().replace("-", "");
    }

    private String aCustomRole() {
        var key = freshKey();
        assertThat(admin().put(role(key), READS).outcome()).isEqualTo("201");
        return key;
    }

    @Test
    void definingRedefiningAndDeleting() {
        var key = freshKey();
        var defined = admin().put(role(key), READS);
        assertThat(defined.outcome()).isEqualTo("201");
        assertThat(defined.header("Location")).contains(role(key));
        assertThat(defined.id()).isEqualTo(key);
        assertThat(admin().put(role(key), READS).version()).isZero();
        assertThat(admin().put(role(key), Map.of("permissions", List.of())).outcome())
                .isEqualTo("200");
        assertThat(admin().put(role(key), Map.of("displayName", "Reader")).version())
                .isEqualTo(2);
        assertThat(admin().delete(role(key)).outcome()).isEqualTo("204");
        assertThat(admin().delete(role(key)).version()).isEqualTo(3);
        assertThat(admin().put(role(key), READS).outcome()).isEqualTo("201");
        assertThat(events().of(key))
                .containsExactly(
                        "roles.role-defined",
                        "roles.role-redefined",
                        "roles.role-redefined",
                        "roles.role-deleted",
                        "roles.role-defined");
    }

    @Test
    void aRedefinedRoleHoldsAtOnceForWhoeverHasIt() {
        var key = aCustomRole();
        var user = aUserWith(key);
        var body = Map.of("username", fresh("x"), "email", fresh("x") + "@example.com");
        assertThat(as(user).post("/api/v1/users", body).outcome()).isEqualTo("403 FORBIDDEN");
        admin().put(role(key), Map.of("permissions", List.of("manage_users")));
        assertThat(as(user).post("/api/v1/users", body).outcome()).isEqualTo("201");
        admin().put(role(key), READS);
        assertThat(as(user).post("/api/v1/users", body).outcome()).isEqualTo("403 FORBIDDEN");
    }

    @Test
    void unknownPermissionsAreNamed() {
        var answer = admin().put(
                        role(freshKey()), Map.of("permissions", List.of("read_program", "fly", "READ_PROGRAM", "fly")));
        assertThat(answer.outcome()).isEqualTo("422 UNKNOWN_PERMISSION");
        assertThat(answer.json().get("permissions").toString()).isEqualTo("[\"fly\",\"READ_PROGRAM\"]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"permissions\": null}",
                "{\"permissions\": [null]}",
                "{\"permissions\": [\"\"], \"displayName\": \"\\u0000\"}"
            })
    void aNewRoleNeedsAnAcceptableContent(String body) {
        assertThat(admin().put(role(freshKey()), body).outcome()).isEqualTo("422 VALIDATION_FAILED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"permissions\": \"read_program\"}",
                "{\"permissions\": [1]}",
                "{\"permissions\": [], \"builtIn\": true}"
            })
    void whatCannotBeReadIsMalformed(String body) {
        assertThat(admin().put(role(freshKey()), body).outcome()).isEqualTo("400 MALFORMED_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Auditor", "1st", "a-b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void aKeyIsLowerSnakeCaseOfFiftyAtMost(String key) {
        var answer = admin().put(role(key), READS);
        assertThat(answer.outcome()).isEqualTo("422 VALIDATION_FAILED");
        assertThat(answer.json().get("errors").get(0).get("field").asString()).isEqualTo("key");
    }

    @Test
    void adminKeepsItsHoldOnUsersAndRoles() {
        assertThat(admin().put(role("admin"), READS).outcome()).isEqualTo("409 ADMIN_PERMISSION_PROTECTED");
    }

    @Test
    void aBuiltInRoleIsNotDeletedEvenIfNobodyHoldsIt() {
        assertThat(admin().delete(role("finance_manager")).outcome()).isEqualTo("409 ROLE_BUILT_IN");
    }

    @Test
    void aRoleThatNeverWasIsNotFound() {
        assertThat(admin().delete(role(freshKey())).outcome()).isEqualTo("404 NOT_FOUND");
    }

    @Test
    void aRoleInUseIsNotDeletedEvenIfHeldInactively() {
        var key = aCustomRole();
        var user = aUser();
        admin().put("/api/v1/users/" + user + "/roles/" + key, Map.of("active", false));
        assertThat(admin().delete(role(key)).outcome()).isEqualTo("409 ROLE_IN_USE");
        admin().delete("/api/v1/users/" + user + "/roles/" + key);
        assertThat(admin().delete(role(key)).outcome()).isEqualTo("204");
    }

    @Test
    void aRoleIsEitherAssignedOrDeletedNeverBoth() {
        for (var round = 0; round < 15; round++) {
            var key = aCustomRole();
            var user = aUser();
            var outcomes = Simultaneously.both(
                    () -> admin().delete(role(key)).outcome(),
                    () -> admin().put("/api/v1/users/" + user + "/roles/" + key).outcome());
            assertThat(outcomes).isIn(List.of("204", "404 NOT_FOUND"), List.of("409 ROLE_IN_USE", "201"));
        }
    }

    @Test
    void roleDefinitionsNeedManageRoles() {
        assertThat(as(aUserWith("viewer")).put(role(freshKey()), READS).outcome())
                .isEqualTo("403 FORBIDDEN");
    }

    @Test
    void theBuiltInRolesAreThereFromTheFirstStart() {
        assertThat(database()
                        .sql("select role from role_lookup")
                        .query(String.class)
                        .list())
                .contains(
                        "admin", "program_manager", "project_manager", "finance_manager", "resource_manager", "viewer");
        assertThat(events().of("admin")).containsExactly("roles.role-defined");
    }
}
