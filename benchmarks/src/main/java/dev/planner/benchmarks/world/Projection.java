package dev.planner.benchmarks.world;

import dev.planner.backing.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.TopicPartition;

/** Waits for the projector, by what it notes in the read database. */
public final class Projection {

    private static final Duration LIMIT = Duration.ofMinutes(45);
    private static final Duration POLL_PAUSE = Duration.ofMillis(200);
    private static final String NEXT_OFFSET =
            "select coalesce(max(next_offset), 0) from projection_checkpoints where topic = ? and partition = ?";
    private static final String DIRTY = "select count(*) from dirty_facts";

    private final Database tables;

    public Projection(Database tables) {
        this.tables = tables;
    }

    /** Returns when these offsets have been applied, and Redis has been told. */
    public void await(Map<TopicPartition, Long> offsets) {
        var deadline = System.nanoTime() + LIMIT.toNanos();
        try (var connection = tables.connect()) {
            while (!hasApplied(connection, offsets) || hasNotes(connection)) {
                if (System.nanoTime() > deadline) {
                    throw new TimeoutException("the projector has not applied everything");
                }
                LockSupport.parkNanos(POLL_PAUSE.toNanos());
            }
        } catch (SQLException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean hasApplied(Connection connection, Map<TopicPartition, Long> offsets) throws SQLException {
        try (var statement = connection.prepareStatement(NEXT_OFFSET)) {
            for (Map.Entry<TopicPartition, Long> one : offsets.entrySet()) {
                statement.setString(1, one.getKey().topic());
                statement.setInt(2, one.getKey().partition());
                try (var row = statement.executeQuery()) {
                    row.next();
                    if (row.getLong(1) <= one.getValue()) {
                        return false;
                    }
                }
            }
            return true;
        }
    }

    private static boolean hasNotes(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(DIRTY)) {
            row.next();
            return row.getLong(1) > 0;
        }
    }
}
