/** Role definitions, from the read tables. */
@NullMarked
package dev.planner.query.roles;

import org.jspecify.annotations.NullMarked;
