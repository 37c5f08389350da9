/** Worker types with their rates, workers and resources in the read tables. */
@NullMarked
package dev.planner.projector.staffing;

import org.jspecify.annotations.NullMarked;
