/** The event store: Axon over PostgreSQL, with payloads and names of the published language. */
@NullMarked
package dev.planner.command.eventstore;

import org.jspecify.annotations.NullMarked;
