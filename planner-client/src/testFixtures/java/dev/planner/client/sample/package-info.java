/** An application of a customer that asks Planner. */
@NullMarked
package dev.planner.client.sample;

import org.jspecify.annotations.NullMarked;
