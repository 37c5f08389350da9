/** A generated organisation of any size in the pattern of the demo data, and the ways in which it gets into a system. */
@NullMarked
package dev.planner.benchmarks.world;

import org.jspecify.annotations.NullMarked;
