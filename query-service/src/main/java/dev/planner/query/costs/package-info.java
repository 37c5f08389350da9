/** What work has cost, over time and by who, when and in which phase, from the sums that the projector keeps (domain reference, section 11). */
@NullMarked
package dev.planner.query.costs;

import org.jspecify.annotations.NullMarked;
