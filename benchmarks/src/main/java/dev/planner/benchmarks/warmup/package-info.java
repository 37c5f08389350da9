/** How long it takes to fill Redis. */
@NullMarked
package dev.planner.benchmarks.warmup;

import org.jspecify.annotations.NullMarked;
