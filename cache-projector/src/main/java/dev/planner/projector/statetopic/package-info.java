/** The newest access document of every user, on a compacted topic for new subscribers. */
@NullMarked
package dev.planner.projector.statetopic;

import org.jspecify.annotations.NullMarked;
