package dev.planner.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The stable name of an event: it stays when the class is renamed or moved. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {

    /** The name without revision, such as {@code planner.access.role-assigned}. */
    String value();

    /** Grows only with a change that is not additive. */
    int revision() default 1;
}
