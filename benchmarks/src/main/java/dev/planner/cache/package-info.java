/** Benchmarks of the codec, which is known to its own package only. */
@NullMarked
package dev.planner.cache;

import org.jspecify.annotations.NullMarked;
