/** The query service with endpoints beside it that do nothing, to compare with. Not part of the measuring program. */
@NullMarked
package dev.planner.benchmarks.endpoint;

import org.jspecify.annotations.NullMarked;
