package dev.planner.query.roles;

import dev.planner.events.access.RoleKey;

/** A role as somebody holds it. */
public interface HeldRole {

    RoleKey role();
}
