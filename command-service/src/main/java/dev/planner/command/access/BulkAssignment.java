package dev.planner.command.access;

import dev.planner.command.access.BulkResult.Status;
import dev.planner.command.access.UserCommand.AssignScopes;
import dev.planner.command.execution.Outcome;
import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Refusal;
import dev.planner.events.access.AccessEvent;
import dev.planner.events.access.RoleAssignment;
import dev.planner.events.access.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Bulk assign (domain reference, section 6): one result for each item, in the order of the request. */
final class BulkAssignment {

    private final AssignScopes command;
    private final ScopeRules rules;
    private final Set<Scope> existing;
    private final Set<Scope> seen = new HashSet<>();
    private final List<AccessEvent> events = new ArrayList<>();

    private BulkAssignment(AssignScopes command, RoleAssignment held, Set<Scope> existing) {
        this.command = command;
        this.rules = new ScopeRules(command.userId(), held);
        this.existing = existing;
    }

    /** @throws Refusal BULK_REJECTED, with the result of every item, if an item of an atomic bulk is invalid */
    static Outcome decide(AssignScopes command, RoleAssignment held, Set<Scope> existing) {
        return new BulkAssignment(command, held, existing).outcome();
    }

    private Outcome outcome() {
        var results = command.scopes().stream().map(this::item).toList();
        if (command.atomic() && results.stream().anyMatch(result -> result.status() == Status.INVALID)) {
            throw Refusal.of(ErrorCode.BULK_REJECTED, "At least one item is invalid, so nothing was applied.")
                    .with(
                            "results",
                            results.stream().map(BulkResult::notApplied).toList());
        }
        return Outcome.of(events).answering(results);
    }

    private BulkResult item(Scope scope) {
        if (!existing.contains(scope)) {
            return BulkResult.of(scope, Status.INVALID, ErrorCode.INVALID_SCOPE.name());
        }
        var change = seen.add(scope) ? rules.assign(scope) : List.<AccessEvent>of();
        events.addAll(change);
        return BulkResult.of(scope, change.isEmpty() ? Status.UNCHANGED : Status.APPLIED, null);
    }
}
