package dev.planner.command.execution;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clock by which commits and watermarks are compared. */
final class DatabaseClock {

    private final JdbcClient database;

    DatabaseClock(JdbcClient database) {
        this.database = database;
    }

    /** Everything that was committed before this call was committed before the instant. */
    Instant now() {
        return database.sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
