/** Who calls: bearer tokens of the configured issuer; and what each endpoint declares to demand of its caller. */
@NullMarked
package dev.planner.edge.security;

import org.jspecify.annotations.NullMarked;
