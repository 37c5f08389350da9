/** Strict JSON: what a request says is what was meant, or it is refused. */
@NullMarked
package dev.planner.edge.json;

import org.jspecify.annotations.NullMarked;
