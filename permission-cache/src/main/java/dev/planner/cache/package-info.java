/**
 * Permission facts in Redis: keys, value format, versioned writes, invalidation channel, and the same facts read from the tables.
 *
 * <p>A fact is everything that decisions need of one aggregate, with the sequence number of the aggregate's last event as its version. Every
 * write compares versions inside Redis, so whoever is slow or replays can never move a fact back. A deletion is a newer fact, never a
 * missing key. All keys carry an epoch; a new epoch leaves everything behind at once.
 */
@NullMarked
package dev.planner.cache;

import org.jspecify.annotations.NullMarked;
