package dev.planner.command.access;

import static dev.planner.events.access.Permission.MANAGE_ROLES;
import static dev.planner.events.access.Permission.MANAGE_USERS;
import static dev.planner.events.access.Permission.READ_PROGRAM;
import static dev.planner.events.access.Permission.READ_PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.command.access.RoleCommand.DefineBuiltInRole;
import dev.planner.command.access.RoleCommand.DefineRole;
import dev.planner.command.access.RoleCommand.DeleteRole;
import dev.planner.command.execution.Outcome;
import dev.planner.edge.json.Patch;
import dev.planner.edge.problem.ErrorCode;
import dev.planner.events.access.PermissionSet;
import dev.planner.events.access.RoleDefinition;
import dev.planner.events.access.RoleEvent.RoleDefined;
import dev.planner.events.access.RoleEvent.RoleDeleted;
import dev.planner.events.access.RoleEvent.RoleRedefined;
import dev.planner.events.access.RoleKey;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoleDecisionsTests {

    private static final RoleKey AUDITOR = RoleKey.of("auditor");
    private static final PermissionSet READS = PermissionSet.of(READ_PROGRAM, READ_PROJECT);
    private static final RoleDefinition CUSTOM = new RoleDefinition(AUDITOR, "Auditor", READS, false, false);
    private static final RoleDefinition BUILT_IN =
            new RoleDefinition(RoleKey.of("viewer"), "Viewer", READS, true, false);
    private static final RoleDefinition DELETED = CUSTOM.evolve(new RoleDeleted(AUDITOR));

    private boolean held;
    private final RoleDecisions decisions = new RoleDecisions(_ -> held);

    private static DefineRole define(RoleKey role, PermissionSet permissions, Patch<String> name) {
        return new DefineRole(role, Optional.of(permissions), name);
    }

    private ErrorCode refusalOf(RoleDefinition role, RoleCommand command) {
        return Refused.by(() -> decisions.decide(Optional.of(role), command)).code();
    }

    @Test
    void aNewRoleIsDefined() {
        assertThat(decisions.decide(Optional.empty(), define(AUDITOR, READS, Patch.of("Auditor"))))
                .isEqualTo(Outcome.created(new RoleDefined(AUDITOR, "Auditor", READS, false)));
    }

    @Test
    void aNewRoleNeedsPermissionsAChangedOneKeepsThem() {
        var renaming = new DefineRole(AUDITOR, Optional.empty(), Patch.of("Inspector"));
        assertThat(Refused.by(() -> decisions.decide(Optional.empty(), renaming))
                        .code())
                .isEqualTo(ErrorCode.VALIDATION_FAILED);
        assertThat(decisions.decide(Optional.of(CUSTOM), renaming))
                .isEqualTo(Outcome.of(new RoleRedefined(AUDITOR, "Inspector", READS)));
    }

    @Test
    void namingTheSameSetAgainEmitsNothing() {
        assertThat(decisions.decide(Optional.of(CUSTOM), define(AUDITOR, READS, Patch.absent())))
                .isEqualTo(Outcome.unchanged());
    }

    @Test
    void aNameIsKeptOrCleared() {
        var one = PermissionSet.of(READ_PROGRAM);
        assertThat(decisions.decide(Optional.of(CUSTOM), define(AUDITOR, one, Patch.absent())))
                .isEqualTo(Outcome.of(new RoleRedefined(AUDITOR, "Auditor", one)));
        assertThat(decisions.decide(Optional.of(CUSTOM), define(AUDITOR, READS, Patch.clear())))
                .isEqualTo(Outcome.of(new RoleRedefined(AUDITOR, null, READS)));
    }

    @Test
    void adminKeepsItsHoldOnUsersAndRoles() {
        var admin = new RoleDefinition(
                RoleKey.ADMIN, "Administrator", PermissionSet.of(MANAGE_USERS, MANAGE_ROLES), true, false);
        var refusal = Refused.by(() -> decisions.decide(
                Optional.of(admin), define(RoleKey.ADMIN, PermissionSet.of(MANAGE_USERS), Patch.absent())));
        assertThat(refusal.code()).isEqualTo(ErrorCode.ADMIN_PERMISSION_PROTECTED);
        assertThat(refusal.facts().get("permissions")).asString().isEqualTo("[manage_roles]");
        assertThat(decisions
                        .decide(
                                Optional.of(admin),
                                define(
                                        RoleKey.ADMIN,
                                        PermissionSet.of(MANAGE_USERS, MANAGE_ROLES, READ_PROGRAM),
                                        Patch.absent()))
                        .events())
                .hasSize(1);
    }

    @Test
    void onlyCustomRolesThatNobodyHoldsAreDeleted() {
        var delete = new DeleteRole(AUDITOR);
        assertThat(decisions.decide(Optional.of(CUSTOM), delete)).isEqualTo(Outcome.of(new RoleDeleted(AUDITOR)));
        assertThat(refusalOf(BUILT_IN, new DeleteRole(BUILT_IN.key()))).isEqualTo(ErrorCode.ROLE_BUILT_IN);
        held = true;
        assertThat(refusalOf(CUSTOM, delete)).isEqualTo(ErrorCode.ROLE_IN_USE);
    }

    @Test
    void deletingTwiceEmitsNothingButWhatNeverWasIsNotFound() {
        var delete = new DeleteRole(AUDITOR);
        assertThat(decisions.decide(Optional.of(DELETED), delete)).isEqualTo(Outcome.unchanged());
        assertThat(Refused.by(() -> decisions.decide(Optional.empty(), delete)).code())
                .isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    void aDeletedRoleMayBeDefinedAgain() {
        assertThat(decisions.decide(Optional.of(DELETED), define(AUDITOR, READS, Patch.absent())))
                .isEqualTo(Outcome.created(new RoleDefined(AUDITOR, null, READS, false)));
    }

    @Test
    void aBuiltInRoleIsSeededOnceAndKeepsWhatBecameOfIt() {
        var seed = new DefineBuiltInRole(BUILT_IN.key(), PermissionSet.NONE, "Other");
        assertThat(decisions.decide(Optional.empty(), seed).events()).hasSize(1);
        assertThat(decisions.decide(Optional.of(BUILT_IN), seed)).isEqualTo(Outcome.unchanged());
    }
}
