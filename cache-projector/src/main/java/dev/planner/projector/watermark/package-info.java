/** How far the tables and the caches are complete, and the heartbeat that says so. */
@NullMarked
package dev.planner.projector.watermark;

import org.jspecify.annotations.NullMarked;
