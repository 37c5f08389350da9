/** How events, watermarks and consistency tokens travel: names, headers, JSON. */
@NullMarked
package dev.planner.events.wire;

import org.jspecify.annotations.NullMarked;
