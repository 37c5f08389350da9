/** Benchmarks of the near cache, which is known to its own package only. */
@NullMarked
package dev.planner.query.facts;

import org.jspecify.annotations.NullMarked;
