/** What a user takes in Redis and in the near cache. */
@NullMarked
package dev.planner.benchmarks.memory;

import org.jspecify.annotations.NullMarked;
