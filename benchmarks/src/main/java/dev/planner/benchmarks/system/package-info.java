/** Starts what is measured, and talks to it. */
@NullMarked
package dev.planner.benchmarks.system;

import org.jspecify.annotations.NullMarked;
