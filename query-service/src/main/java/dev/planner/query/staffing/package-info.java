/** Worker types with their rates, workers and resources, from the read tables (domain reference, sections 2, 5.3 and 7). */
@NullMarked
package dev.planner.query.staffing;

import org.jspecify.annotations.NullMarked;
