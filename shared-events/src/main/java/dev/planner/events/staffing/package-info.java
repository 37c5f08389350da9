/** Worker types with their rates, workers and resources: their identifiers, their events, and the folds of those events (domain reference, sections 2, 3 and 7). */
@NullMarked
package dev.planner.events.staffing;

import org.jspecify.annotations.NullMarked;
