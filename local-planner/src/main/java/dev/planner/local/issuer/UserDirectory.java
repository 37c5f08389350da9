package dev.planner.local.issuer;

import java.util.Optional;

/** Finds the id of a user by name. */
@FunctionalInterface
public interface UserDirectory {

    Optional<String> userIdOf(String username);
}
