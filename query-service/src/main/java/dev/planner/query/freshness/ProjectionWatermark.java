package dev.planner.query.freshness;

import java.time.Instant;
import java.util.Optional;
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

    private volatile Optional<String> trouble = Optional.of("not asked yet");

    ProjectionWatermark(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is fetched from the tables after this was asked is complete up to it. */
    public Instant instant() {
        return instant;
    }

    /** Why the read database could not be asked the last time; empty if it could. */
    Optional<String> trouble() {
        return trouble;
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
        if (trouble.isPresent()) {
            LOG.info("The read database answers");
        }
        trouble = Optional.empty();
    }

    private void failed(DataAccessException e) {
        var cause = String.valueOf(e.getMostSpecificCause().getMessage());
        if (trouble.isEmpty()) {
            LOG.warn("The read database is away: {}", cause);
        }
        trouble = Optional.of(cause);
    }
}
