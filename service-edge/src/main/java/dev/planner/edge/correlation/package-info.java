/** One id from a request through its events to the last log line. */
@NullMarked
package dev.planner.edge.correlation;

import org.jspecify.annotations.NullMarked;
