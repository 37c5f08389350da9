package dev.planner.events.decision;

import dev.planner.events.access.RoleKey;
import dev.planner.events.access.Scope;

/** An active scope of an active role assignment. */
public record Grant(RoleKey role, Scope scope) {}
