/** Actuals, one timesheet for each worker and month: identifiers, events, their fold, and the formula of the cost (domain reference, sections 2 and 9). */
@NullMarked
package dev.planner.events.actuals;

import org.jspecify.annotations.NullMarked;
