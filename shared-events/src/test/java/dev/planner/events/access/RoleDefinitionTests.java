package dev.planner.events.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.access.RoleEvent.RoleDefined;
import dev.planner.events.access.RoleEvent.RoleDeleted;
import dev.planner.events.access.RoleEvent.RoleRedefined;
import org.junit.jupiter.api.Test;

class RoleDefinitionTests {

    private static final RoleKey ROLE = RoleKey.of("auditor");
    private static final RoleDefined DEFINED =
            new RoleDefined(ROLE, "Auditor", PermissionSet.of(Permission.VIEW_AUDIT_LOGS), false);

    @Test
    void aRedefinitionReplacesNameAndPermissions() {
        var role = RoleDefinition.of(DEFINED)
                .evolve(new RoleRedefined(ROLE, null, PermissionSet.of(Permission.READ_PROGRAM)));

        assertThat(role.displayName()).isNull();
        assertThat(role.permissions().keys()).containsExactly("read_program");
    }

    @Test
    void aDeletedRoleGrantsNothingUntilItIsDefinedAgain() {
        var deleted = RoleDefinition.of(DEFINED).evolve(new RoleDeleted(ROLE));

        assertThat(deleted.deleted()).isTrue();
        assertThat(deleted.permissions()).isEqualTo(PermissionSet.NONE);
        assertThat(deleted.evolve(DEFINED)).isEqualTo(RoleDefinition.of(DEFINED));
    }
}
