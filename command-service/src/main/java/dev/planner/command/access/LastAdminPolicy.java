package dev.planner.command.access;

import dev.planner.command.execution.Outcome;
import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Refusal;
import dev.planner.events.access.AccessEvent;
import dev.planner.events.access.RoleAssignment;
import dev.planner.events.access.RoleKey;
import dev.planner.events.access.Scope;
import dev.planner.events.access.ScopeAssignment;
import dev.planner.events.access.UserAccount;

/** At all times at least one active user holds role {@code admin} actively with an active global scope (domain reference, section 3). */
final class LastAdminPolicy {

    private LastAdminPolicy() {}

    /**
     * Lets an outcome pass unless it would end the last administrator.
     *
     * @throws Refusal LAST_ADMIN
     */
    static Outcome guard(UserAccount before, Outcome outcome, UserFacts facts) {
        var after = before;
        for (var event : outcome.events()) {
            after = after.evolve((AccessEvent) event);
        }
        if (isAdministrator(before) && !isAdministrator(after) && !facts.isAnotherAdministrator(before.id())) {
            throw Refusal.of(
                    ErrorCode.LAST_ADMIN,
                    "No active administrator with global scope would be left. Make somebody else one first.");
        }
        return outcome;
    }

    static boolean isAdministrator(UserAccount account) {
        return account.active()
                && account.role(RoleKey.ADMIN)
                        .filter(RoleAssignment::active)
                        .flatMap(held -> held.scope(Scope.GLOBAL))
                        .filter(ScopeAssignment::active)
                        .isPresent();
    }
}
