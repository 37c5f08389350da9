/** Plan rows in the read tables. */
@NullMarked
package dev.planner.projector.plan;

import org.jspecify.annotations.NullMarked;
