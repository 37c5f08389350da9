/** Partitions that exist before anything belongs there. */
@NullMarked
package dev.planner.projector.partitions;

import org.jspecify.annotations.NullMarked;
