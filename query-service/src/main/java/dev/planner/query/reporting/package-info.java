/** What projects and programs cost and will cost, as of a day (domain reference, sections 10 and 11), from roll-ups in the read tables. */
@NullMarked
package dev.planner.query.reporting;

import org.jspecify.annotations.NullMarked;
