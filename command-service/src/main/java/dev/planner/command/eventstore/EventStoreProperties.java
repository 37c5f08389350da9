package dev.planner.command.eventstore;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How aggregates are stored and loaded.
 *
 * @param snapshotEvery events of an aggregate after which a snapshot is taken
 * @param batchSize events of an aggregate that are read with one statement; at least {@code snapshotEvery}, so that one statement is enough
 */
@ConfigurationProperties("planner.event-store")
record EventStoreProperties(
        @DefaultValue("25") int snapshotEvery,
        @DefaultValue("200") int batchSize) {}
