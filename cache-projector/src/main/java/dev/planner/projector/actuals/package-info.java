/** Timesheet events → the table of actuals. */
@NullMarked
package dev.planner.projector.actuals;

import org.jspecify.annotations.NullMarked;
