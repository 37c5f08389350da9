/** From the event streams to the read tables, the permission cache and the access state topic. */
@NullMarked
package dev.planner.projector;

import org.jspecify.annotations.NullMarked;
