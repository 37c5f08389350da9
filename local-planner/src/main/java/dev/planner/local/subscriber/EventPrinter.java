package dev.planner.local.subscriber;

import dev.planner.events.EventEnvelope;
import dev.planner.events.access.AccessEvent;
import dev.planner.events.access.AccessEvent.OfScope;
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
import dev.planner.events.access.Scope;

/** One line of text for each change of somebody's access. */
final class EventPrinter {

    private EventPrinter() {}

    static String line(EventEnvelope envelope, AccessEvent event) {
        return "%s  user %s  #%-4d %-62s by %s  correlation %s"
                .formatted(
                        envelope.time(),
                        envelope.aggregateId(),
                        envelope.sequence(),
                        describe(event),
                        envelope.metadata().actor(),
                        envelope.metadata().correlationId());
    }

    private static String describe(AccessEvent event) {
        return switch (event) {
            case UserCreated e -> "created as " + e.username();
            case UserActivated _ -> "activated";
            case UserDeactivated _ -> "deactivated";
            case RoleAssigned e -> "role " + e.role() + " assigned" + (e.active() ? "" : ", inactive");
            case RoleActivated e -> "role " + e.role() + " activated";
            case RoleDeactivated e -> "role " + e.role() + " deactivated";
            case RoleRemoved e -> "role " + e.role() + " removed, with all its scopes";
            case ScopeAssigned e -> of(e) + " assigned";
            case ScopeActivated e -> of(e) + " activated";
            case ScopeDeactivated e -> of(e) + " deactivated";
            case ScopeRemoved e -> of(e) + " removed";
        };
    }

    private static String of(OfScope event) {
        var scope = switch (event.scope()) {
            case Scope.Global _ -> "global";
            case Scope.Program program -> "program " + program.programId();
            case Scope.Project project -> "project " + project.projectId();
        };
        return event.role() + " on " + scope;
    }
}
