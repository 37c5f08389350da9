/** How what was done differs from what was planned, by worker and day, from the detail rows of the window (domain reference, section 11). */
@NullMarked
package dev.planner.query.variance;

import org.jspecify.annotations.NullMarked;
