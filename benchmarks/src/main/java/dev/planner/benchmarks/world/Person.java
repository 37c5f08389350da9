package dev.planner.benchmarks.world;

import dev.planner.events.access.RoleKey;
import dev.planner.events.access.Scope;
import dev.planner.events.access.UserId;
import java.util.List;

/** A user of the organisation, with the roles that the user holds. */
public record Person(UserId id, String username, List<Held> roles) {

    /** A role with its scopes. */
    public record Held(RoleKey role, boolean active, List<Scope> scopes) {}
}
