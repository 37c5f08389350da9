package dev.planner.edge.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares that an endpoint is open to every authenticated caller, or to everybody. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiresNoPermission {

    /** Why it may be. */
    String reason();

    /**
     * Whether it can be read without a token. Has no effect on an endpoint that is not asked by GET, nor on a path that another endpoint could
     * answer, too.
     */
    boolean anonymous() default false;
}
