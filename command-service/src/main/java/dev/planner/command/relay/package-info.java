/** Moves committed events from the event store to Kafka, and tells how far that has come. */
@NullMarked
package dev.planner.command.relay;

import org.jspecify.annotations.NullMarked;
