package dev.planner.query.freshness;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How reads wait and how their age is known.
 *
 * @param patience how long a read waits for the state that it was asked for, before it answers that the projection is lagging
 * @param firstPoll how soon a waiting read looks again; the pause doubles each time up to {@code slowestPoll}
 * @param watermarkPoll how often the watermark of the tables is read in the background; ages are exact to that
 * @param commandUrl the command service, asked for the clock of the write database by reads that are {@code fully_consistent}
 * @param clockTimeout for that question
 */
@ConfigurationProperties("planner.freshness")
record FreshnessProperties(
        @DefaultValue("2s") Duration patience,
        @DefaultValue("3ms") Duration firstPoll,
        @DefaultValue("50ms") Duration slowestPoll,
        @DefaultValue("200ms") Duration watermarkPoll,
        @DefaultValue("http://localhost:8081") URI commandUrl,
        @DefaultValue("1s") Duration clockTimeout) {}
