package dev.planner.client.security;

import dev.planner.client.Resource;
import java.util.Optional;

/** Says to which resource of Planner an object of the application belongs. Beans of this type are asked in their order. */
@FunctionalInterface
public interface PlannerResourceResolver {

    /** Empty if it does not know such objects. */
    Optional<Resource> resolve(Object target);
}
