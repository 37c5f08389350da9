package dev.planner.events.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.access.AccessEvent;
import dev.planner.events.access.AccessEvent.RoleActivated;
import dev.planner.events.access.AccessEvent.RoleAssigned;
import dev.planner.events.access.AccessEvent.RoleDeactivated;
import dev.planner.events.access.AccessEvent.RoleRemoved;
import dev.planner.events.access.AccessEvent.ScopeAssigned;
import dev.planner.events.access.AccessEvent.UserActivated;
import dev.planner.events.access.AccessEvent.UserCreated;
import dev.planner.events.access.AccessEvent.UserDeactivated;
import dev.planner.events.access.BuiltInRole;
import dev.planner.events.access.Permission;
import dev.planner.events.access.RoleAssignmentId;
import dev.planner.events.access.RoleKey;
import dev.planner.events.access.Scope;
import dev.planner.events.access.ScopeId;
import dev.planner.events.access.UserAccount;
import dev.planner.events.access.UserId;
import dev.planner.events.corpus.AuthorizationCase;
import dev.planner.events.corpus.AuthorizationCorpus;
import dev.planner.events.corpus.CorpusIds;
import dev.planner.events.decision.Decision.Allowed;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The worked examples about access (domain reference, sections 14 and 15). */
class GoldenAccessTests {

    /** Section 14; an inactive role is so marked. */
    private static final Map<String, List<String>> DEMO_USERS = Map.of(
            "admin", List.of("admin: global"),
            "program_mgr", List.of("program_manager: program DT"),
            "project_mgr", List.of("project_manager: project CC-001"),
            "finance_mgr", List.of("finance_manager: program DT, program IM"),
            "resource_mgr", List.of("resource_manager: program IM, project CC-005"),
            "viewer", List.of("viewer: project CC-002"),
            "multi_role", List.of("project_manager: project CC-001", "finance_manager (inactive): program CX"));

    private final JsonNode golden = read();
    private final AuthorizationCorpus corpus = AuthorizationCorpus.load();
    private final AccessDecisions decisions = new AccessDecisions(corpus.facts());

    @ParameterizedTest
    @EnumSource
    void g01PermissionsOfTheBuiltInRoles(BuiltInRole role) {
        var expected = golden.at("/G01/expected");

        assertThat(role.permissions().keys())
                .isEqualTo(texts(expected.get("permissions").get(role.key().value())));
        assertThat(role.permissions().size())
                .isEqualTo(
                        expected.get("permissionCount").get(role.key().value()).asInt());
    }

    @Test
    void g02AccessViewsOfEveryDemoUser() {
        var expected = golden.at("/G02/expected");

        assertThat(DEMO_USERS.keySet()).containsExactlyInAnyOrderElementsOf(expected.propertyNames());
        DEMO_USERS.forEach((name, grants) -> {
            var user = AuthorizationCase.activeUser(name, grants).document().orElseThrow();
            assertViews(user, expected.get(name));
            assertThat(user.roleKeys())
                    .extracting(RoleKey::value)
                    .isEqualTo(texts(expected.get(name).get("activeRoles")));
            assertThat(AccessDecisions.reach(user).global())
                    .isEqualTo(expected.get(name)
                            .at("/scopeSummary/hasGlobalScope")
                            .asBoolean());
        });
    }

    @Test
    void g03ADecisionIsMadePerGrant() {
        var user = AuthorizationCase.activeUser(
                        "multi_role", List.of("project_manager: project CC-001", "finance_manager: program CX"))
                .document();

        assertViews(user.orElseThrow(), golden.at("/G03/expected"));
        golden.at("/G03/expected/decisions")
                .forEachEntry((permission, projects) -> projects.forEachEntry((project, allowed) -> assertThat(
                                decide(user, permission, "project", project).allowed())
                        .as("%s on %s", permission, project)
                        .isEqualTo(allowed.asBoolean())));
    }

    @Test
    void g04AProjectScopeGivesSightOfTheParentProgramNotAuthorityOverIt() {
        var user = AuthorizationCase.activeUser("g04", List.of("program_manager: project CC-001"))
                .document();

        assertThat(golden.at("/G04/expected/decisions")).isNotEmpty().allSatisfy(expected -> {
            var decision = decide(
                    user,
                    expected.get("permission").asString(),
                    expected.at("/resource/type").asString(),
                    expected.at("/resource/key").asString(""));
            assertThat(decision.allowed()).isEqualTo(expected.get("allowed").asBoolean());
            assertThat(decision.reason()).isEqualTo(expected.get("reason").asString());
            assertThat(decision instanceof Allowed allowed && allowed.sightOnly())
                    .isEqualTo(expected.get("sightOnly").asBoolean());
        });
    }

    @Test
    void g31WithdrawingAndRestoringARoleTakesEffectAtOnce() {
        var user = UserId.random();
        var role = BuiltInRole.PROGRAM_MANAGER.key();
        var first = RoleAssignmentId.random();
        var second = RoleAssignmentId.random();
        var dt = Scope.program(CorpusIds.program("DT"));
        var account = UserAccount.of(new UserCreated(user, "program_mgr", "pm@example.com", null))
                .evolve(new RoleAssigned(user, first, role, true))
                .evolve(new ScopeAssigned(user, first, role, ScopeId.random(), dt));
        var commands = List.<AccessEvent>of(
                new RoleRemoved(user, first, role),
                new RoleAssigned(user, second, role, true),
                new ScopeAssigned(user, second, role, ScopeId.random(), dt),
                new RoleDeactivated(user, second, role),
                new RoleActivated(user, second, role),
                new UserDeactivated(user),
                new UserActivated(user));
        var steps = golden.at("/G31/expected");

        assertStep(account, steps.get(0));
        for (var command = 0; command < commands.size(); command++) {
            account = account.evolve(commands.get(command));
            assertStep(account, steps.get(command + 1));
        }
        assertThat(steps).hasSize(commands.size() + 1);
    }

    private void assertStep(UserAccount account, JsonNode expected) {
        var user = AccessDocument.of(account, 0);

        assertViews(user, expected);
        assertThat(decide(Optional.of(user), "read_project", "project", "CC-001")
                        .allowed())
                .isEqualTo(expected.get("decisionReadProjectCC001").asBoolean());
        assertThat(account.roles().values())
                .extracting(held ->
                        held.role() + " " + held.active() + " " + held.scopes().size())
                .isEqualTo(expected.get("roleAssignments")
                        .valueStream()
                        .map(held -> held.get("role").asString() + " "
                                + held.get("active").asBoolean() + " "
                                + held.get("scopes").size())
                        .toList());
    }

    private void assertViews(AccessDocument user, JsonNode expected) {
        var reach = AccessDecisions.reach(user);

        assertThat(decisions.permissions(user).size())
                .isEqualTo(expected.get("permissionCount").asInt());
        assertThat(corpus.programsIn(reach)).isEqualTo(texts(expected.get("accessiblePrograms")));
        assertThat(corpus.projectsIn(reach)).isEqualTo(texts(expected.get("accessibleProjects")));
    }

    private Decision decide(Optional<AccessDocument> user, String permission, String type, String key) {
        var resource = switch (type) {
            case "program" -> Resource.program(CorpusIds.program(key));
            case "project" -> Resource.project(CorpusIds.project(key));
            default -> Resource.SYSTEM;
        };
        return decisions.decide(user, Permission.of(permission), resource);
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static JsonNode read() {
        try (var json = GoldenAccessTests.class.getResourceAsStream("/golden/access.json")) {
            return new JsonMapper().readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
