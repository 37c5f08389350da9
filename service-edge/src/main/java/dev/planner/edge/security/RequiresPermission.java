package dev.planner.edge.security;

import dev.planner.events.access.Permission;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares what an endpoint demands of its caller (domain reference, section 5.3). Every endpoint declares this or
 * {@link RequiresNoPermission}, else its service does not start; the declaration is shown in the OpenAPI document. Each service enforces
 * it by itself, where it has the facts. Repeated, all must hold.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(RequiresPermission.All.class)
public @interface RequiresPermission {

    /** All of these are demanded. */
    Permission[] value();

    ResourceKind on();

    /** Callers need no permission where the user they ask about is themselves. */
    boolean orSelf() default false;

    /** When this is demanded, if not always; such as {@code phases are given}. */
    String when() default "";

    /** Several demands of one endpoint. */
    @Documented
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {

        RequiresPermission[] value();
    }
}
