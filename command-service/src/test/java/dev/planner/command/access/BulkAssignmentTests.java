package dev.planner.command.access;

import static dev.planner.command.access.BulkResult.Status.APPLIED;
import static dev.planner.command.access.BulkResult.Status.INVALID;
import static dev.planner.command.access.BulkResult.Status.NOT_APPLIED;
import static dev.planner.command.access.BulkResult.Status.UNCHANGED;
import static dev.planner.command.access.Users.anActiveUser;
import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.command.access.UserCommand.AssignScopes;
import dev.planner.edge.problem.ErrorCode;
import dev.planner.events.access.AccessEvent.ScopeActivated;
import dev.planner.events.access.AccessEvent.ScopeAssigned;
import dev.planner.events.access.RoleKey;
import dev.planner.events.access.Scope;
import dev.planner.events.access.UserAccount;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BulkAssignmentTests {

    private static final RoleKey VIEWER = RoleKey.of("viewer");

    private final Scope held = Scope.program(ProgramId.random());
    private final Scope asleep = Scope.program(ProgramId.random());
    private final Scope fresh = Scope.project(ProjectId.random());
    private final Scope missing = Scope.project(ProjectId.random());
    private final UserAccount user =
            anActiveUser().withRole("viewer").within(held).onceWithin(asleep).build();
    private final KnownFacts facts = new KnownFacts();
    private final UserDecisions decisions = new UserDecisions(facts);

    private AssignScopes bulk(boolean atomic, Scope... scopes) {
        return new AssignScopes(user.id(), VIEWER, List.of(scopes), atomic);
    }

    private static List<BulkResult.Status> statuses(Object results) {
        return ((List<?>) results)
                .stream().map(result -> ((BulkResult) result).status()).toList();
    }

    @Test
    void eachItemHasItsResultInTheOrderOfTheRequest() {
        var outcome = decisions.decide(Optional.of(user), bulk(true, fresh, held, asleep, fresh));
        assertThat(statuses(outcome.extra())).containsExactly(APPLIED, UNCHANGED, APPLIED, UNCHANGED);
        assertThat(outcome.events()).hasExactlyElementsOfTypes(ScopeAssigned.class, ScopeActivated.class);
    }

    @Test
    void oneInvalidItemKeepsAnAtomicBulkFromBeingApplied() {
        facts.missing.add(missing);
        var refusal = Refused.by(() -> decisions.decide(Optional.of(user), bulk(true, fresh, held, missing, asleep)));
        assertThat(refusal.code()).isEqualTo(ErrorCode.BULK_REJECTED);
        assertThat(statuses(refusal.facts().get("results")))
                .containsExactly(NOT_APPLIED, UNCHANGED, INVALID, NOT_APPLIED);
    }

    @Test
    void otherwiseTheValidItemsAreApplied() {
        facts.missing.add(missing);
        var outcome = decisions.decide(Optional.of(user), bulk(false, missing, fresh, missing));
        assertThat(statuses(outcome.extra())).containsExactly(INVALID, APPLIED, INVALID);
        assertThat(((BulkResult) ((List<?>) outcome.extra()).getFirst()).code()).isEqualTo("INVALID_SCOPE");
        assertThat(outcome.events()).hasSize(1);
    }

    @Test
    void nothingAskedIsNothingDone() {
        assertThat(decisions.decide(Optional.of(user), bulk(true)).events()).isEmpty();
    }
}
