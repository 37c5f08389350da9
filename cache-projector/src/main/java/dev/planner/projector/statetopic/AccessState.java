package dev.planner.projector.statetopic;

import dev.planner.events.access.RoleKey;
import dev.planner.events.access.UserId;
import dev.planner.events.decision.AccessDocument;
import dev.planner.events.decision.RoleGrants;
import java.util.Collection;
import java.util.List;

/**
 * What subscribers get to know of one user's access.
 *
 * @param version the sequence number of the user's last event; never falls from one record of a user to the next
 * @param roles the active role assignments, sorted by role; they count only while the user is active
 */
record AccessState(UserId userId, long version, boolean active, List<HeldRole> roles) {

    /**
     * An active role assignment with its active scopes.
     *
     * @param programs sorted, may be empty
     * @param projects sorted, may be empty
     */
    record HeldRole(RoleKey role, boolean global, List<String> programs, List<String> projects) {

        static HeldRole of(RoleGrants grants) {
            return new HeldRole(grants.role(), grants.global(), sorted(grants.programs()), sorted(grants.projects()));
        }

        private static List<String> sorted(Collection<?> ids) {
            return ids.stream().map(Object::toString).sorted().toList();
        }
    }

    static AccessState of(AccessDocument document) {
        return new AccessState(
                document.userId(),
                document.version(),
                document.active(),
                document.roles().stream().map(HeldRole::of).toList());
    }
}
