package dev.planner.edge.security;

import dev.planner.events.access.UserId;

/**
 * The user in whose name a request is made. Take it as an argument of a controller method, or ask {@link CurrentCaller}.
 *
 * @param userId the {@code sub} claim of the token; nothing is known here about whether such a user exists
 */
public record Caller(UserId userId) {}
