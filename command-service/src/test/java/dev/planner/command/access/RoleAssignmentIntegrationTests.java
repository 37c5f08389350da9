package dev.planner.command.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.command.fixture.RunningCommandService;
import dev.planner.command.fixture.Simultaneously;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class RoleAssignmentIntegrationTests extends RunningCommandService {

    private static final Map<String, Boolean> ACTIVE = Map.of("active", true);
    private static final Map<String, Boolean> INACTIVE = Map.of("active", false);

    private static String role(String user, String role) {
        return "/api/v1/users/" + user + "/roles/" + role;
    }

    private static Map<String, Object> program(String id) {
        return Map.of("type", "program", "programId", id);
    }

    private static Map<String, Object> project(String id) {
        return Map.of("type", "project", "projectId", id);
    }

    // Roles

    @Test
    void assigningDeactivatingReactivatingAndRemoving() {
        var user = aUser();
        var path = role(user, "viewer");
        var assigned = admin().put(path);
        assertThat(assigned.outcome()).isEqualTo("201");
        assertThat(assigned.header("Location")).contains(path);
        assertThat(admin().put(path, ACTIVE).outcome()).isEqualTo("200");
        var scope = admin().post(path + "/scopes", program(aProgram()));
        assertThat(admin().put(path, INACTIVE).outcome()).isEqualTo("200");
        assertThat(admin().put(path, INACTIVE).outcome()).isEqualTo("200");
        assertThat(admin().put(path, Map.of()).outcome()).isEqualTo("200");
        assertThat(admin().put(path + "/scopes/" + scope.id() + "/status", ACTIVE)
                        .outcome())
                .isEqualTo("200");
        assertThat(admin().delete(path).outcome()).isEqualTo("204");
        var again = admin().delete(path);
        assertThat(again.outcome()).isEqualTo("204");
        assertThat(again.version()).isEqualTo(5);
        assertThat(events().of(user))
                .containsExactly(
                        "access.user-created",
                        "access.role-assigned",
                        "access.scope-assigned",
                        "access.role-deactivated",
                        "access.role-activated",
                        "access.role-removed");
    }

    @Test
    void aRoleCanBeAssignedInactive() {
        var user = aUser();
        assertThat(admin().put(role(user, "admin"), INACTIVE).outcome()).isEqualTo("201");
        admin().post(role(user, "admin") + "/scopes", Map.of("type", "global"));
        assertThat(as(user).put(role(user, "viewer")).outcome()).isEqualTo("403 FORBIDDEN");
        assertThat(admin().put(role(user, "admin")).outcome()).isEqualTo("200");
        assertThat(as(user).put(role(user, "viewer")).outcome()).isEqualTo("201");
    }

    @Test
    void whatThePathNamesMustExist() {
        var user = aUser();
        var nobody = UUID.randomUUID().toString();
        assertThat(Stream.of(
                        admin().put(role(nobody, "viewer")),
                        admin().put(role(user, "no_such_role")),
                        admin().delete(role(user, "no_such_role")),
                        admin().delete(role(nobody, "viewer")),
                        admin().post(role(user, "viewer") + "/scopes", Map.of("type", "global")),
                        admin().put(role(user, "viewer") + "/scopes/" + nobody + "/status", ACTIVE),
                        admin().delete(role(user, "viewer") + "/scopes/" + nobody)))
                .allSatisfy(answer -> assertThat(answer.outcome()).isEqualTo("404 NOT_FOUND"));
        assertThat(admin().delete(role(user, "viewer")).outcome()).isEqualTo("204");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Viewer", "view-er", "1viewer", "%27%3B--", "%F0%9F%98%80"})
    void whatIsNoRoleKeyIsMalformed(String key) {
        assertThat(admin().put(role(aUser(), key)).outcome()).isEqualTo("400 MALFORMED_REQUEST");
    }

    @Test
    void aRoleAssignedByManyAtOnceIsAssignedOnce() {
        var user = aUser();
        var outcomes =
                Simultaneously.times(6, () -> admin().put(role(user, "viewer")).outcome());
        assertThat(outcomes).containsOnly("200", "201").containsOnlyOnce("201");
        assertThat(events().of(user)).containsExactly("access.user-created", "access.role-assigned");
    }

    // Scopes

    @Test
    void theSameScopeAgainHasTheSameId() {
        var user = aUser();
        admin().put(role(user, "viewer"));
        var scopes = role(user, "viewer") + "/scopes";
        var program = aProgram();
        var first = admin().post(scopes, program(program));
        assertThat(first.outcome()).isEqualTo("201");
        assertThat(first.header("Location")).contains(scopes + "/" + first.id());
        var second = admin().post(scopes, program(program));
        assertThat(second.outcome()).isEqualTo("200");
        assertThat(second.id()).isEqualTo(first.id());
        admin().put(scopes + "/" + first.id() + "/status", INACTIVE);
        var third = admin().post(scopes, program(program));
        assertThat(third.outcome()).isEqualTo("200");
        assertThat(third.id()).isEqualTo(first.id());
        assertThat(events().of(user))
                .endsWith("access.scope-assigned", "access.scope-deactivated", "access.scope-activated");
    }

    @Test
    void anEndedScopeComesBackUnderANewId() {
        var user = aUser();
        admin().put(role(user, "viewer"));
        var scopes = role(user, "viewer") + "/scopes";
        var first = admin().post(scopes, Map.of("type", "global"));
        assertThat(admin().delete(scopes + "/" + first.id()).outcome()).isEqualTo("204");
        assertThat(admin().delete(scopes + "/" + first.id()).outcome()).isEqualTo("204");
        assertThat(admin().put(scopes + "/" + first.id() + "/status", ACTIVE).outcome())
                .isEqualTo("404 NOT_FOUND");
        var second = admin().post(scopes, Map.of("type", "global"));
        assertThat(second.outcome()).isEqualTo("201");
        assertThat(second.id()).isNotEqualTo(first.id());
        admin().delete(role(user, "viewer"));
        assertThat(admin().delete(scopes + "/" + second.id()).outcome()).isEqualTo("204");
    }

    @Test
    void theSameScopeAssignedByManyAtOnceIsOne() {
        var user = aUser();
        admin().put(role(user, "viewer"));
        var program = aProgram();
        var answers = Simultaneously.times(6, () -> admin().post(role(user, "viewer") + "/scopes", program(program)));
        assertThat(answers.stream().map(answer -> answer.id()).distinct()).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
    }

    @Test
    void idsMustFitTheTypeAndTheTargetMustExist() {
        var user = aUser();
        admin().put(role(user, "viewer"));
        var program = aProgram();
        var project = aProjectIn(program);
        var nowhere = UUID.randomUUID().toString();
        assertThat(Stream.of(
                        Map.of("type", "global", "programId", program),
                        Map.of("type", "global", "projectId", project),
                        Map.of("type", "program"),
                        Map.of("type", "program", "projectId", project),
                        Map.of("type", "program", "programId", program, "projectId", project),
                        Map.of("type", "project", "programId", program),
                        program(nowhere),
                        program(project),
                        project(nowhere),
                        project(program)))
                .allSatisfy(body -> assertThat(admin().post(role(user, "viewer") + "/scopes", body)
                                .outcome())
                        .isEqualTo("422 INVALID_SCOPE"));
        assertThat(admin().post(role(user, "viewer") + "/scopes", project(project))
                        .outcome())
                .isEqualTo("201");
    }

    @Test
    void aTypeIsRequiredAndOneOfThree() {
        var user = aUser();
        admin().put(role(user, "viewer"));
        var scopes = role(user, "viewer") + "/scopes";
        assertThat(admin().post(scopes, Map.of()).outcome()).isEqualTo("422 VALIDATION_FAILED");
        assertThat(admin().post(scopes, Map.of("type", "galaxy")).outcome()).isEqualTo("400 MALFORMED_REQUEST");
        assertThat(admin().post(scopes, Map.of("type", "GLOBAL")).outcome()).isEqualTo("400 MALFORMED_REQUEST");
        assertThat(admin().post(scopes, Map.of("type", 0)).outcome()).isEqualTo("400 MALFORMED_REQUEST");
    }

    @Test
    void deletingAProgramEndsItsScopesEverywhere() {
        var program = aProgram();
        var holders = new ArrayList<String>();
        for (var index = 0; index < 3; index++) {
            var user = aUser();
            admin().put(role(user, "viewer"));
            admin().post(role(user, "viewer") + "/scopes", program(program));
            holders.add(user);
        }
        var deleted = admin().delete("/api/v1/programs/" + program);
        assertThat(deleted.outcome()).isEqualTo("204");
        assertThat(deleted.token().sequences().keySet()).contains(program).containsAll(holders);
        assertThat(holders).allSatisfy(user -> assertThat(events().of(user)).endsWith("access.scope-removed"));
    }

    @Test
    void aScopeIsNeverLeftOnAProgramThatIsBeingDeleted() {
        for (var round = 0; round < 10; round++) {
            var program = aProgram();
            var user = aUser();
            admin().put(role(user, "viewer"));
            var outcomes = Simultaneously.both(
                    () -> admin().delete("/api/v1/programs/" + program).outcome(),
                    () -> admin().post(role(user, "viewer") + "/scopes", program(program))
                            .outcome());
            assertThat(outcomes.getFirst()).isEqualTo("204");
            assertThat(outcomes.getLast()).isIn("201", "422 INVALID_SCOPE");
            assertThat(events().of(user).getLast()).isIn("access.scope-removed", "access.role-assigned");
        }
    }

    // Bulk

    private static List<String> statuses(JsonNode results) {
        return results.valueStream()
                .map(result -> result.get("type").asString() + " "
                        + result.get("status").asString()
                        + (result.has("code") ? " " + result.get("code").asString() : ""))
                .toList();
    }

    @Test
    void aBulkAnswersForEachItemInOrder() {
        var user = aUser();
        admin().put(role(user, "viewer"));
        var program = aProgram();
        var project = aProjectIn(program);
        admin().post(role(user, "viewer") + "/scopes", project(project));
        var answer = admin().post(
                        role(user, "viewer") + "/scopes/bulk",
                        Map.of("programIds", List.of(program, program), "projectIds", List.of(project)));
        assertThat(answer.outcome()).isEqualTo("200");
        assertThat(statuses(answer.json().get("results")))
                .containsExactly("program applied", "program unchanged", "project unchanged");
        assertThat(answer.json().get("results").get(0).get("id").asString()).isEqualTo(program);
        assertThat(events().of(user)).hasSize(4);
    }

    @Test
    void anAtomicBulkWithAnInvalidItemAppliesNothing() {
        var user = aUser();
        admin().put(role(user, "viewer"));
        var nowhere = UUID.randomUUID().toString();
        var body = Map.of("programIds", List.of(aProgram(), nowhere));
        var answer = admin().post(role(user, "viewer") + "/scopes/bulk", body);
        assertThat(answer.outcome()).isEqualTo("422 BULK_REJECTED");
        assertThat(statuses(answer.json().get("results")))
                .containsExactly("program not_applied", "program invalid INVALID_SCOPE");
        assertThat(events().of(user)).hasSize(2);
    }

    @Test
    void otherwiseTheValidItemsOfABulkAreApplied() {
        var user = aUser();
        admin().put(role(user, "viewer"));
        var nowhere = UUID.randomUUID().toString();
        var body = Map.of("atomic", false, "programIds", List.of(nowhere, aProgram()), "projectIds", List.of(nowhere));
        var answer = admin().post(role(user, "viewer") + "/scopes/bulk", body);
        assertThat(answer.outcome()).isEqualTo("200");
        assertThat(statuses(answer.json().get("results")))
                .containsExactly("program invalid INVALID_SCOPE", "program applied", "project invalid INVALID_SCOPE");
        assertThat(events().of(user)).hasSize(3);
    }

    @Test
    void aBulkHasALimitAndItemsOfTheRightForm() {
        var user = aUser();
        admin().put(role(user, "viewer"));
        var bulk = role(user, "viewer") + "/scopes/bulk";
        var ids =
                Stream.generate(() -> UUID.randomUUID().toString()).limit(1001).toList();
        assertThat(admin().post(bulk, Map.of("programIds", ids)).outcome()).isEqualTo("422 VALIDATION_FAILED");
        assertThat(admin().post(bulk, "{\"programIds\": [null]}").outcome()).isEqualTo("422 VALIDATION_FAILED");
        assertThat(admin().post(bulk, "{\"programIds\": [\"x\"]}").outcome()).isEqualTo("400 MALFORMED_REQUEST");
        assertThat(admin().post(bulk, "{\"programIds\": \"x\"}").outcome()).isEqualTo("400 MALFORMED_REQUEST");
        assertThat(admin().post(bulk, Map.of()).outcome()).isEqualTo("200");
        assertThat(admin().post(role(aUser(), "viewer") + "/scopes/bulk", Map.of())
                        .outcome())
                .isEqualTo("404 NOT_FOUND");
    }

    @Test
    void aBulkAsLargeAsTheLimitIsOneCommand() {
        var user = aUser();
        admin().put(role(user, "viewer"));
        var nowhere =
                Stream.generate(() -> UUID.randomUUID().toString()).limit(999).toList();
        var ids = new ArrayList<>(nowhere);
        ids.add(aProgram());
        var answer = admin().post(role(user, "viewer") + "/scopes/bulk", Map.of("atomic", false, "programIds", ids));
        assertThat(answer.outcome()).isEqualTo("200");
        assertThat(new HashSet<>(statuses(answer.json().get("results"))))
                .containsExactlyInAnyOrder("program invalid INVALID_SCOPE", "program applied");
    }
}
