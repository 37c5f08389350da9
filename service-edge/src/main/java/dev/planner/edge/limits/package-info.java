/** How much a request may bring. */
@NullMarked
package dev.planner.edge.limits;

import org.jspecify.annotations.NullMarked;
