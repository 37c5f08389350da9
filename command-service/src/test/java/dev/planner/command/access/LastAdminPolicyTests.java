package dev.planner.command.access;

import static dev.planner.command.access.Users.anActiveUser;
import static dev.planner.command.access.Users.anAdministrator;
import static dev.planner.command.access.Users.anInactiveUser;
import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.command.access.UserCommand.AssignRole;
import dev.planner.command.access.UserCommand.ChangeScopeStatus;
import dev.planner.command.access.UserCommand.ChangeUserStatus;
import dev.planner.command.access.UserCommand.RemoveRole;
import dev.planner.command.access.UserCommand.RemoveScope;
import dev.planner.edge.problem.ErrorCode;
import dev.planner.events.access.RoleKey;
import dev.planner.events.access.Scope;
import dev.planner.events.access.ScopeId;
import dev.planner.events.access.UserAccount;
import dev.planner.events.access.UserId;
import dev.planner.events.portfolio.ProgramId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LastAdminPolicyTests {

    private final KnownFacts facts = new KnownFacts();
    private final UserDecisions decisions = new UserDecisions(facts);
    private final UserAccount administrator = anAdministrator().build();

    private List<UserCommand> everyWayToEndThem() {
        var id = administrator.id();
        return List.of(
                new RemoveRole(id, RoleKey.ADMIN),
                new AssignRole(id, RoleKey.ADMIN, false),
                new ChangeScopeStatus(id, RoleKey.ADMIN, globalScope(), false),
                new RemoveScope(id, RoleKey.ADMIN, globalScope()),
                new ChangeUserStatus(id, false, UserId.random()));
    }

    private ScopeId globalScope() {
        return administrator
                .role(RoleKey.ADMIN)
                .orElseThrow()
                .scopes()
                .firstEntry()
                .getKey();
    }

    @TestFactory
    Stream<DynamicTest> theLastAdministratorStays() {
        return everyWayToEndThem().stream()
                .map(command -> DynamicTest.dynamicTest(command.toString(), () -> {
                    facts.anotherAdministrator = false;
                    assertThat(Refused.by(() -> decisions.decide(Optional.of(administrator), command))
                                    .code())
                            .isEqualTo(ErrorCode.LAST_ADMIN);
                }));
    }

    @TestFactory
    Stream<DynamicTest> whereThereIsAnotherOneMayGo() {
        return everyWayToEndThem().stream()
                .map(command -> DynamicTest.dynamicTest(command.toString(), () -> {
                    facts.anotherAdministrator = true;
                    assertThat(decisions
                                    .decide(Optional.of(administrator), command)
                                    .events())
                            .hasSize(1);
                }));
    }

    @Test
    void whoIsNoAdministratorMayLoseAnything() {
        facts.anotherAdministrator = false;
        var program = Scope.program(ProgramId.random());
        var scoped = anActiveUser().withRole("admin").within(program).build();
        var inactiveRole =
                anActiveUser().withInactiveRole("admin").within(Scope.GLOBAL).build();
        var inactiveScope =
                anActiveUser().withRole("admin").onceWithin(Scope.GLOBAL).build();
        var inactive = anInactiveUser().withRole("admin").within(Scope.GLOBAL).build();
        assertThat(Stream.of(scoped, inactiveRole, inactiveScope, inactive))
                .noneMatch(LastAdminPolicy::isAdministrator)
                .allSatisfy(user -> assertThat(decisions
                                .decide(Optional.of(user), new RemoveRole(user.id(), RoleKey.ADMIN))
                                .events())
                        .hasSize(1));
    }

    @Test
    void anAdministratorMayLoseAScopeThatIsNotGlobal() {
        facts.anotherAdministrator = false;
        var program = Scope.program(ProgramId.random());
        var user = anAdministrator().within(program).build();
        var scope = user.role(RoleKey.ADMIN).orElseThrow().scope(program).orElseThrow();
        assertThat(decisions
                        .decide(Optional.of(user), new RemoveScope(user.id(), RoleKey.ADMIN, scope.id()))
                        .events())
                .hasSize(1);
    }
}
