package dev.planner.client;

import java.util.Optional;

/**
 * Says as whom this application asks Planner. Define a bean of this type to ask as a service account; without one, the token of the current
 * request's caller is passed on.
 *
 * <p>Callers get answers about themselves, and about everybody with {@code manage_users}; so a service account needs that permission.
 */
@FunctionalInterface
public interface BearerTokenSupplier {

    /** The token for the question that the current thread asks; empty if there is none, and then nothing is asked and nothing allowed. */
    Optional<String> currentToken();
}
