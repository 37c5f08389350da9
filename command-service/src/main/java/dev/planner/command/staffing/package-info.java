/** Worker types with their rates, workers and resources: what clients may do to them (domain reference, sections 2, 3, 5.3 and 7). */
@NullMarked
package dev.planner.command.staffing;

import org.jspecify.annotations.NullMarked;
