/**
 * Real PostgreSQL, Redis and Kafka for tests and local runs: in containers where a Docker engine answers on this machine, else as
 * processes of their own, always with durability switched on.
 */
@NullMarked
package dev.planner.backing;

import org.jspecify.annotations.NullMarked;
