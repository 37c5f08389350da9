/** Commands beside bare inserts into the same PostgreSQL. */
@NullMarked
package dev.planner.benchmarks.commands;

import org.jspecify.annotations.NullMarked;
