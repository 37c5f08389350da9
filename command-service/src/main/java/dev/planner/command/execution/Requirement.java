package dev.planner.command.execution;

import dev.planner.events.access.Permission;
import dev.planner.events.decision.Resource;
import org.jspecify.annotations.Nullable;

/**
 * What a command demands of its caller: one decision (domain reference, section 5.3).
 *
 * @param referencedBy the field of the body that names the resource; null for a resource that the request addresses
 * @param ending whether the resource is to end
 */
public record Requirement(
        Permission permission, Resource resource, @Nullable String referencedBy, boolean ending) {

    /** On what the path addresses: a caller who may not even read it is told that it does not exist. */
    public Requirement(Permission permission, Resource resource) {
        this(permission, resource, null, false);
    }

    public static Requirement onSystem(Permission permission) {
        return new Requirement(permission, Resource.SYSTEM);
    }

    /**
     * On what the path addresses, to end it. What is not there may have ended already, and its scopes with it: callers whom only that keeps
     * from being allowed pass, and the aggregate knows whether it ever was.
     */
    public static Requirement toEnd(Permission permission, Resource resource) {
        return new Requirement(permission, resource, null, true);
    }

    /**
     * On what a field of the body names. If it does not exist, callers whom only that keeps from being allowed are told so
     * ({@code REFERENCE_NOT_FOUND}); to all others existing and missing look the same.
     */
    public static Requirement onReferenced(Permission permission, Resource resource, String field) {
        return new Requirement(permission, resource, field, false);
    }
}
