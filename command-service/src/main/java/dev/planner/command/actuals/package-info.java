/** Actuals: what workers really did, in timesheets of one worker and month (domain reference, sections 2, 3 and 9). */
@NullMarked
package dev.planner.command.actuals;

import org.jspecify.annotations.NullMarked;
