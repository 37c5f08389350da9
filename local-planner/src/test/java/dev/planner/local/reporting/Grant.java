package dev.planner.local.reporting;

import dev.planner.events.access.PermissionSet;
import dev.planner.events.decision.Resource;
import java.util.List;

/**
 * A role of a reader.
 *
 * @param permissions of the role
 * @param where its scopes; empty for the global one
 */
public record Grant(String role, PermissionSet permissions, List<? extends Resource> where) {}
