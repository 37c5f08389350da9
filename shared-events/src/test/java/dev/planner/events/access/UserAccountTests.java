package dev.planner.events.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.access.AccessEvent.RoleActivated;
import dev.planner.events.access.AccessEvent.RoleAssigned;
import dev.planner.events.access.AccessEvent.RoleDeactivated;
import dev.planner.events.access.AccessEvent.RoleRemoved;
import dev.planner.events.access.AccessEvent.ScopeActivated;
import dev.planner.events.access.AccessEvent.ScopeAssigned;
import dev.planner.events.access.AccessEvent.ScopeDeactivated;
import dev.planner.events.access.AccessEvent.ScopeRemoved;
import dev.planner.events.access.AccessEvent.UserActivated;
import dev.planner.events.access.AccessEvent.UserCreated;
import dev.planner.events.access.AccessEvent.UserDeactivated;
import dev.planner.events.portfolio.ProgramId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UserAccountTests {

    private static final UserId USER = UserId.random();
    private static final RoleKey ROLE = RoleKey.of("program_manager");
    private static final RoleAssignmentId ASSIGNMENT = RoleAssignmentId.random();
    private static final ScopeId SCOPE = ScopeId.random();
    private static final Scope TARGET = Scope.program(ProgramId.random());

    private static final UserCreated CREATED = new UserCreated(USER, "ada", "ada@example.com", "Ada");
    private static final RoleAssigned ASSIGNED = new RoleAssigned(USER, ASSIGNMENT, ROLE, true);
    private static final ScopeAssigned SCOPED = new ScopeAssigned(USER, ASSIGNMENT, ROLE, SCOPE, TARGET);

    @Test
    void aNewUserIsActiveAndHoldsNoRole() {
        var account = UserAccount.of(CREATED);

        assertThat(account.active()).isTrue();
        assertThat(account.roles()).isEmpty();
        assertThat(account.displayName()).isEqualTo("Ada");
    }

    @Test
    void deactivationKeepsRolesAndScopes() {
        var account = after(ASSIGNED, SCOPED, new UserDeactivated(USER));

        assertThat(account.active()).isFalse();
        assertThat(scopes(account)).containsExactly(new ScopeAssignment(SCOPE, TARGET, true));
        assertThat(account.evolve(new UserActivated(USER)).active()).isTrue();
    }

    @Test
    void aRoleIsAssignedWithoutScopesAndAsActiveAsTheEventSays() {
        var account = after(new RoleAssigned(USER, ASSIGNMENT, ROLE, false));

        assertThat(account.role(ROLE)).hasValueSatisfying(held -> {
            assertThat(held.active()).isFalse();
            assertThat(held.scopes()).isEmpty();
        });
    }

    @Test
    void aRoleThatIsSwitchedOffAndOnKeepsItsScopes() {
        var off = after(ASSIGNED, SCOPED, new RoleDeactivated(USER, ASSIGNMENT, ROLE));
        var on = off.evolve(new RoleActivated(USER, ASSIGNMENT, ROLE));

        assertThat(off.role(ROLE).orElseThrow().active()).isFalse();
        assertThat(on.role(ROLE).orElseThrow().active()).isTrue();
        assertThat(scopes(on)).containsExactly(new ScopeAssignment(SCOPE, TARGET, true));
    }

    @Test
    void aRemovedRoleTakesItsScopesWithIt() {
        var removed = after(ASSIGNED, SCOPED, new RoleRemoved(USER, ASSIGNMENT, ROLE));
        var again = removed.evolve(new RoleAssigned(USER, RoleAssignmentId.random(), ROLE, true));

        assertThat(removed.roles()).isEmpty();
        assertThat(scopes(again)).isEmpty();
    }

    @Test
    void aScopeIsSwitchedOffOnAndRemovedUnderItsId() {
        var off = after(ASSIGNED, SCOPED, new ScopeDeactivated(USER, ASSIGNMENT, ROLE, SCOPE, TARGET));
        var on = off.evolve(new ScopeActivated(USER, ASSIGNMENT, ROLE, SCOPE, TARGET));
        var gone = on.evolve(new ScopeRemoved(USER, ASSIGNMENT, ROLE, SCOPE, TARGET));

        assertThat(scopes(off)).containsExactly(new ScopeAssignment(SCOPE, TARGET, false));
        assertThat(scopes(on)).containsExactly(new ScopeAssignment(SCOPE, TARGET, true));
        assertThat(scopes(gone)).isEmpty();
    }

    @Test
    void scopesKeepTheOrderOfTheirAssignment() {
        var second = ScopeId.random();
        var account = after(
                ASSIGNED,
                SCOPED,
                new ScopeAssigned(USER, ASSIGNMENT, ROLE, second, Scope.GLOBAL),
                new ScopeDeactivated(USER, ASSIGNMENT, ROLE, SCOPE, TARGET));

        assertThat(scopes(account)).extracting(ScopeAssignment::id).containsExactly(SCOPE, second);
    }

    @Test
    void anEarlierStateIsNotChangedByALaterEvent() {
        var before = after(ASSIGNED);
        before.evolve(SCOPED);

        assertThat(scopes(before)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void anEventAboutARoleThatIsNotHeldChangesNothing(AccessEvent event) {
        var account = UserAccount.of(CREATED);

        assertThat(account.evolve(event)).isEqualTo(account);
    }

    static Stream<AccessEvent> anEventAboutARoleThatIsNotHeldChangesNothing() {
        return Stream.of(
                new RoleActivated(USER, ASSIGNMENT, ROLE),
                new RoleDeactivated(USER, ASSIGNMENT, ROLE),
                new RoleRemoved(USER, ASSIGNMENT, ROLE),
                SCOPED,
                new ScopeActivated(USER, ASSIGNMENT, ROLE, SCOPE, TARGET),
                new ScopeDeactivated(USER, ASSIGNMENT, ROLE, SCOPE, TARGET),
                new ScopeRemoved(USER, ASSIGNMENT, ROLE, SCOPE, TARGET));
    }

    private static UserAccount after(AccessEvent... events) {
        return Stream.of(events).reduce(UserAccount.of(CREATED), UserAccount::evolve, (_, last) -> last);
    }

    private static List<ScopeAssignment> scopes(UserAccount account) {
        return List.copyOf(account.role(ROLE).orElseThrow().scopes().values());
    }
}
