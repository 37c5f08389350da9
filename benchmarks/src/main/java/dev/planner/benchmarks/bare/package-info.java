/** What the machine and its PostgreSQL can do without Planner, to compare with. */
@NullMarked
package dev.planner.benchmarks.bare;

import org.jspecify.annotations.NullMarked;
