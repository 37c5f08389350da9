package dev.planner.command.access;

import static dev.planner.command.access.Users.anActiveUser;
import static dev.planner.command.access.Users.anAdministrator;
import static dev.planner.command.access.Users.anInactiveUser;
import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.command.access.UserCommand.AssignRole;
import dev.planner.command.access.UserCommand.AssignScope;
import dev.planner.command.access.UserCommand.ChangeScopeStatus;
import dev.planner.command.access.UserCommand.ChangeUserStatus;
import dev.planner.command.access.UserCommand.CreateUser;
import dev.planner.command.access.UserCommand.EndScopes;
import dev.planner.command.access.UserCommand.Profile;
import dev.planner.command.access.UserCommand.RemoveRole;
import dev.planner.command.access.UserCommand.RemoveScope;
import dev.planner.command.execution.Outcome;
import dev.planner.edge.problem.ErrorCode;
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
import dev.planner.events.access.RoleKey;
import dev.planner.events.access.Scope;
import dev.planner.events.access.ScopeAssignment;
import dev.planner.events.access.ScopeId;
import dev.planner.events.access.UserAccount;
import dev.planner.events.access.UserId;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UserDecisionsTests {

    private static final RoleKey VIEWER = RoleKey.of("viewer");
    private static final Scope PROGRAM = Scope.program(ProgramId.random());
    private static final Scope PROJECT = Scope.project(ProjectId.random());

    private final KnownFacts facts = new KnownFacts();
    private final UserDecisions decisions = new UserDecisions(facts);

    private Outcome decide(UserAccount user, UserCommand command) {
        return decisions.decide(Optional.of(user), command);
    }

    private ErrorCode refusalOf(UserAccount user, UserCommand command) {
        return Refused.by(() -> decide(user, command)).code();
    }

    private static ScopeAssignment only(UserAccount user, RoleKey role) {
        return user.role(role).orElseThrow().scopes().firstEntry().getValue();
    }

    // Accounts

    @Test
    void aUserIsCreatedOnce() {
        var create = new CreateUser(UserId.random(), false, new Profile("ann", "ann@example.com", null));
        assertThat(decisions.decide(Optional.empty(), create))
                .isEqualTo(Outcome.created(new UserCreated(create.userId(), "ann", "ann@example.com", null)));
        assertThat(refusalOf(anActiveUser().build(), create)).isEqualTo(ErrorCode.DUPLICATE);
    }

    @Test
    void usernameAndEmailAreUnique() {
        var create = new CreateUser(UserId.random(), false, new Profile("ann", "ann@example.com", null));
        facts.taken.add("ann@example.com");
        assertThat(Refused.by(() -> decisions.decide(Optional.empty(), create)).facts())
                .containsEntry("field", "email");
        facts.taken.add("ann");
        assertThat(Refused.by(() -> decisions.decide(Optional.empty(), create)).facts())
                .containsEntry("field", "username");
    }

    @Test
    void whoDoesNotExistIsNotFound() {
        var command = new AssignRole(UserId.random(), VIEWER, true);
        assertThat(Refused.by(() -> decisions.decide(Optional.empty(), command)).code())
                .isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    void deactivatingAndActivatingTwiceEmitsNothing() {
        var active = anActiveUser().build();
        var inactive = anInactiveUser().build();
        var by = UserId.random();
        assertThat(decide(active, new ChangeUserStatus(active.id(), false, by)).events())
                .isEqualTo(Outcome.of(new UserDeactivated(active.id())).events());
        assertThat(decide(active, new ChangeUserStatus(active.id(), true, by)).events())
                .isEmpty();
        assertThat(decide(inactive, new ChangeUserStatus(inactive.id(), true, by))
                        .events())
                .isEqualTo(Outcome.of(new UserActivated(inactive.id())).events());
        assertThat(decide(inactive, new ChangeUserStatus(inactive.id(), false, by))
                        .events())
                .isEmpty();
    }

    @Test
    void nobodyDeactivatesThemselves() {
        var user = anAdministrator().build();
        assertThat(refusalOf(user, new ChangeUserStatus(user.id(), false, user.id())))
                .isEqualTo(ErrorCode.SELF_DEACTIVATION);
        assertThat(decide(user, new ChangeUserStatus(user.id(), true, user.id()))
                        .events())
                .isEmpty();
    }

    // Roles

    @Test
    void aRoleIsAssignedWithoutScopesActiveOrNot() {
        var user = anActiveUser().build();
        var outcome = decide(user, new AssignRole(user.id(), VIEWER, false));
        assertThat(outcome.created()).isTrue();
        assertThat(outcome.events()).singleElement().isInstanceOfSatisfying(RoleAssigned.class, assigned -> {
            assertThat(assigned.active()).isFalse();
            assertThat(assigned.role()).isEqualTo(VIEWER);
            assertThat(outcome.extra()).isEqualTo(assigned.roleAssignmentId());
        });
    }

    @Test
    void assigningAnActiveRoleAgainEmitsNothing() {
        var user = anActiveUser().withRole("viewer").within(PROGRAM).build();
        var outcome = decide(user, new AssignRole(user.id(), VIEWER, true));
        assertThat(outcome.events()).isEmpty();
        assertThat(outcome.created()).isFalse();
        assertThat(outcome.extra()).isEqualTo(user.role(VIEWER).orElseThrow().id());
    }

    @Test
    void assigningAnInactiveRoleActivatesItWithItsScopes() {
        var user = anActiveUser().withInactiveRole("viewer").within(PROGRAM).build();
        var outcome = decide(user, new AssignRole(user.id(), VIEWER, true));
        assertThat(outcome.events()).singleElement().isInstanceOf(RoleActivated.class);
        var after = user.evolve((RoleActivated) outcome.events().getFirst());
        assertThat(after.role(VIEWER).orElseThrow().scope(PROGRAM)).isPresent();
    }

    @Test
    void deactivatingARoleKeepsItsScopesAndTwiceEmitsNothing() {
        var user = anActiveUser().withRole("viewer").within(PROGRAM).build();
        var outcome = decide(user, new AssignRole(user.id(), VIEWER, false));
        assertThat(outcome.events()).singleElement().isInstanceOf(RoleDeactivated.class);
        var after = user.evolve((RoleDeactivated) outcome.events().getFirst());
        assertThat(only(after, VIEWER).active()).isTrue();
        assertThat(decide(after, new AssignRole(user.id(), VIEWER, false)).events())
                .isEmpty();
    }

    @Test
    void removingARoleEndsItsScopesSoThatALaterAssignmentHasNone() {
        var user = anActiveUser().withRole("viewer").within(PROGRAM).build();
        var outcome = decide(user, new RemoveRole(user.id(), VIEWER));
        assertThat(outcome.events()).singleElement().isInstanceOf(RoleRemoved.class);
        var after = user.evolve((RoleRemoved) outcome.events().getFirst());
        assertThat(decide(after, new RemoveRole(user.id(), VIEWER)).events()).isEmpty();
        var again = (RoleAssigned)
                decide(after, new AssignRole(user.id(), VIEWER, true)).events().getFirst();
        assertThat(after.evolve(again).role(VIEWER).orElseThrow().scopes()).isEmpty();
    }

    @Test
    void aRoleThatDoesNotExistIsNotFound() {
        var user = anActiveUser().build();
        var unknown = RoleKey.of("unknown");
        assertThat(refusalOf(user, new AssignRole(user.id(), unknown, true))).isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(refusalOf(user, new RemoveRole(user.id(), unknown))).isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(refusalOf(user, new AssignScope(user.id(), VIEWER, PROGRAM))).isEqualTo(ErrorCode.NOT_FOUND);
    }

    // Scopes

    @Test
    void anEqualScopeKeepsItsId() {
        var user = anActiveUser().withRole("viewer").within(PROGRAM).build();
        var outcome = decide(user, new AssignScope(user.id(), VIEWER, PROGRAM));
        assertThat(outcome)
                .isEqualTo(Outcome.unchanged().answering(only(user, VIEWER).id()));
    }

    @Test
    void anInactiveEqualScopeBecomesActiveUnderItsId() {
        var user = anActiveUser().withRole("viewer").onceWithin(PROGRAM).build();
        var outcome = decide(user, new AssignScope(user.id(), VIEWER, PROGRAM));
        assertThat(outcome.created()).isFalse();
        assertThat(outcome.extra()).isEqualTo(only(user, VIEWER).id());
        assertThat(outcome.events()).singleElement().isInstanceOf(ScopeActivated.class);
    }

    @Test
    void aScopeMayBeAssignedWhileItsRoleAndUserAreInactive() {
        var user = anInactiveUser().withInactiveRole("viewer").build();
        var outcome = decide(user, new AssignScope(user.id(), VIEWER, PROJECT));
        assertThat(outcome.created()).isTrue();
        assertThat(outcome.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        ScopeAssigned.class,
                        assigned -> assertThat(outcome.extra()).isEqualTo(assigned.scopeId()));
    }

    @Test
    void theTargetOfAScopeMustExist() {
        var user = anActiveUser().withRole("viewer").build();
        facts.missing.add(PROGRAM);
        assertThat(refusalOf(user, new AssignScope(user.id(), VIEWER, PROGRAM))).isEqualTo(ErrorCode.INVALID_SCOPE);
    }

    @Test
    void scopesAreDeactivatedActivatedAndRemovedById() {
        var user = anActiveUser().withRole("viewer").within(PROGRAM).build();
        var scope = only(user, VIEWER).id();
        assertThat(decide(user, new ChangeScopeStatus(user.id(), VIEWER, scope, true))
                        .events())
                .isEmpty();
        var off = decide(user, new ChangeScopeStatus(user.id(), VIEWER, scope, false))
                .events();
        assertThat(off).singleElement().isInstanceOf(ScopeDeactivated.class);
        assertThat(decide(user, new RemoveScope(user.id(), VIEWER, scope)).events())
                .singleElement()
                .isInstanceOf(ScopeRemoved.class);
    }

    @Test
    void aScopeThatHasEndedCanBeRemovedAgainButNotChanged() {
        var user = anActiveUser().withRole("viewer").build();
        var ended = ScopeId.random();
        facts.ended.add(ended);
        assertThat(decide(user, new RemoveScope(user.id(), VIEWER, ended)).events())
                .isEmpty();
        assertThat(refusalOf(user, new ChangeScopeStatus(user.id(), VIEWER, ended, true)))
                .isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(refusalOf(user, new RemoveScope(user.id(), VIEWER, ScopeId.random())))
                .isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    void whatIsDeletedEndsItsScopesInEveryRoleActiveOrNot() {
        var user = anActiveUser()
                .withRole("viewer")
                .within(PROGRAM)
                .within(PROJECT)
                .withInactiveRole("program_manager")
                .onceWithin(PROGRAM)
                .build();
        assertThat(decide(user, new EndScopes(user.id(), PROGRAM)).events())
                .hasSize(2)
                .allSatisfy(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                ScopeRemoved.class,
                                removed -> assertThat(removed.scope()).isEqualTo(PROGRAM)));
    }
}
