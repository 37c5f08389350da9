package dev.planner.benchmarks.load;

import dev.planner.events.access.RoleKey;
import dev.planner.events.access.Scope;
import dev.planner.events.access.UserId;
import java.util.List;

/** A user of the organisation, with the roles that the user holds. */
record Person(UserId id, String username, List<Held> roles) {

    record Held(RoleKey role, boolean active, List<Scope> scopes) {}
}
