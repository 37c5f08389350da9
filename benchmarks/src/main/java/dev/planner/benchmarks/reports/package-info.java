/** Reports at the size of a large organisation, and how soon a command is seen in them. */
@NullMarked
package dev.planner.benchmarks.reports;

import org.jspecify.annotations.NullMarked;
