/** Brings Redis up to date with the tables, and decides when what Redis holds can no longer be trusted. */
@NullMarked
package dev.planner.projector.cachewriter;

import org.jspecify.annotations.NullMarked;
