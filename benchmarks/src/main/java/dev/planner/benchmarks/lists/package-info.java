/** Lists at the size of a large organisation. */
@NullMarked
package dev.planner.benchmarks.lists;

import org.jspecify.annotations.NullMarked;
