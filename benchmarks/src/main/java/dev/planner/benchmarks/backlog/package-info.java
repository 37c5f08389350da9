/** How fast the projector works off what it finds when it starts. */
@NullMarked
package dev.planner.benchmarks.backlog;

import org.jspecify.annotations.NullMarked;
