package dev.planner.command.eventstore;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How aggregates are stored and loaded.
 *
 * @param snapshotEvery events of an aggregate after which a snapshot is taken
 * @param rememberedEvents how many events the aggregates have together, at most, whose state a process keeps in memory; an event takes some
 *     hundred bytes
 * @param batchSize events of an aggregate that are read with one statement; at least {@code snapshotEvery}, so that one statement is enough
 */
@ConfigurationProperties("planner.event-store")
record EventStoreProperties(
        @DefaultValue("25") int snapshotEvery,
        @DefaultValue("100000") long rememberedEvents,
        @DefaultValue("200") int batchSize) {}
