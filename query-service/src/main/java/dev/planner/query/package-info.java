/** The read side of Planner: decisions, access views and lists, each with a receipt of how fresh it is. */
@NullMarked
package dev.planner.query;

import org.jspecify.annotations.NullMarked;
