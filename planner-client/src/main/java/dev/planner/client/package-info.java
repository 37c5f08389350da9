/** Asks Planner whether somebody may do something somewhere. */
@NullMarked
package dev.planner.client;

import org.jspecify.annotations.NullMarked;
