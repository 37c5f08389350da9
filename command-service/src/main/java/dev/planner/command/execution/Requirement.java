package dev.planner.command.execution;

import dev.planner.events.access.Permission;
import dev.planner.events.decision.Resource;
import org.jspecify.annotations.Nullable;

/**
 * What a command demands of its caller: one decision (domain reference, section 5.3).
 *
 * @param referencedBy the field of the body that names the resource; null for a resource that the request addresses
 */
public record Requirement(
        Permission permission, Resource resource, @Nullable String referencedBy) {

    /** On what the path addresses: a caller who may not even read it is told that it does not exist. */
    public Requirement(Permission permission, Resource resource) {
        this(permission, resource, null);
    }

    public static Requirement onSystem(Permission permission) {
        return new Requirement(permission, Resource.SYSTEM);
    }

    /**
     * On what a field of the body names. If it does not exist, callers whom only that keeps from being allowed are told so
     * ({@code REFERENCE_NOT_FOUND}); to all others existing and missing look the same.
     */
    public static Requirement onReferenced(Permission permission, Resource resource, String field) {
        return new Requirement(permission, resource, field);
    }
}
