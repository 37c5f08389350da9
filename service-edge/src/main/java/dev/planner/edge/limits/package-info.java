/** How much a request may bring, and of what kind. */
@NullMarked
package dev.planner.edge.limits;

import org.jspecify.annotations.NullMarked;
