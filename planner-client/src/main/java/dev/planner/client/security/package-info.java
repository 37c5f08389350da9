/** Planner's answers behind Spring Security: {@code hasPermission} in expressions, and the caller's own token. */
@NullMarked
package dev.planner.client.security;

import org.jspecify.annotations.NullMarked;
