/** How a service says what it lacks. */
@NullMarked
package dev.planner.edge.health;

import org.jspecify.annotations.NullMarked;
