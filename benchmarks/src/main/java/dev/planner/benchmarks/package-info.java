/** Figures that Planner promises, measured from outside as its clients see them. */
@NullMarked
package dev.planner.benchmarks;

import org.jspecify.annotations.NullMarked;
