/** Decisions over HTTP by a large organisation, beside what they are compared with. */
@NullMarked
package dev.planner.benchmarks.load;

import org.jspecify.annotations.NullMarked;
