/** What goes wrong, as problem details (RFC 9457): codes, refusals, and the one place where an exception becomes an answer. */
@NullMarked
package dev.planner.edge.problem;

import org.jspecify.annotations.NullMarked;
