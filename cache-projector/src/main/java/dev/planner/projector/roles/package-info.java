/** Role definitions in the read tables. */
@NullMarked
package dev.planner.projector.roles;

import org.jspecify.annotations.NullMarked;
