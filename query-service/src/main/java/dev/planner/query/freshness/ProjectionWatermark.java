package dev.planner.query.freshness;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * The instant up to which the read tables are complete, as last seen. Is read in the background, so that reads need no statement for it; while
 * the database is away the last one stays, and ages grow.
 */
public final class ProjectionWatermark {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionWatermark.class);

    private final JdbcClient jdbc;

    /** Nothing is known to be complete: the age of a read is then more than anyone accepts. */
    private volatile Instant instant = Instant.EPOCH;

    private volatile boolean isAnswering;

    ProjectionWatermark(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is fetched from the tables after this was asked is complete up to it. */
    public Instant instant() {
        return instant;
    }

    /** How long ago the tables were complete, in milliseconds, never negative. */
    long ageAt(Instant now) {
        return Math.max(0, Duration.between(instant, now).toMillis());
    }

    /** Whether the read database answered the last time it was asked. */
    boolean isAnswering() {
        return isAnswering;
    }

    /** Asks the tables. */
    Instant read() {
        var read = jdbc.sql("select instant from projection_watermark")
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .optional()
                .orElse(Instant.EPOCH);
        instant = read;
        return read;
    }

    @Scheduled(fixedDelayString = "${planner.freshness.watermark-poll:200ms}")
    void poll() {
        try {
            read();
            recovered();
        } catch (DataAccessException e) {
            failed(e);
        }
    }

    private void recovered() {
        if (!isAnswering) {
            LOG.info("The read database answers");
        }
        isAnswering = true;
    }

    private void failed(DataAccessException e) {
        if (isAnswering) {
            LOG.warn("The read database is away: {}", e.getMostSpecificCause().getMessage());
        }
        isAnswering = false;
    }
}
