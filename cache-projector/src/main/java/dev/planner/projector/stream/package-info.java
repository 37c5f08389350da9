/** Applies the event streams: each batch once, in one transaction, each aggregate in order, what cannot be applied set aside. */
@NullMarked
package dev.planner.projector.stream;

import org.jspecify.annotations.NullMarked;
