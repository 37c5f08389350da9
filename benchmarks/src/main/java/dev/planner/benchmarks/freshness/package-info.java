/** How soon a revocation is visible, on an idle system and under commands. */
@NullMarked
package dev.planner.benchmarks.freshness;

import org.jspecify.annotations.NullMarked;
