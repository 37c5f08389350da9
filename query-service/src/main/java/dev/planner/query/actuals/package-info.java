/** Actuals, from the read tables (domain reference, sections 2, 5 and 9). */
@NullMarked
package dev.planner.query.actuals;

import org.jspecify.annotations.NullMarked;
