package dev.planner.benchmarks.backlog;

import dev.planner.backing.Database;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * How many events a projector had applied when, looked at ten times a second.
 *
 * @param samples in order of time; the first is before the first event, the last after the last
 */
record Drain(List<Sample> samples) {

    private static final Duration POLL_PAUSE = Duration.ofMillis(100);
    private static final Duration LIMIT = Duration.ofMinutes(15);
    private static final String APPLIED = "select coalesce(sum(next_offset), 0) from projection_checkpoints";

    /** @param nanos of an arbitrary clock */
    record Sample(long nanos, long applied) {}

    /**
     * Watches until so many more have been applied.
     *
     * @throws IllegalStateException if that takes longer than a quarter of an hour
     */
    static Drain watch(Database tables, long before, long events) {
        var deadline = System.nanoTime() + LIMIT.toNanos();
        List<Sample> samples = new ArrayList<>(List.of(new Sample(System.nanoTime(), 0)));
        try (var connection = tables.connect();
                var statement = connection.prepareStatement(APPLIED)) {
            while (samples.getLast().applied() < events) {
                LockSupport.parkNanos(POLL_PAUSE.toNanos());
                var now = System.nanoTime();
                samples.add(new Sample(now, sum(statement) - before));
                if (now > deadline) {
                    throw new IllegalStateException(samples.getLast() + " of " + events);
                }
            }
            return new Drain(samples);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The sum of the positions in all topics. */
    static long positions(Database tables) {
        try (var connection = tables.connect();
                var statement = connection.prepareStatement(APPLIED)) {
            return sum(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Events a second from the first sight of progress to the end. */
    double rate() {
        return rate(0);
    }

    /** Events a second of the second half. */
    double rateOfSecondHalf() {
        return rate(samples.getLast().applied() / 2);
    }

    private double rate(long after) {
        var from = samples.stream()
                .filter(sample -> sample.applied() > after)
                .findFirst()
                .orElseThrow();
        var to = samples.getLast();
        return (to.applied() - from.applied()) / ((to.nanos() - from.nanos()) / 1e9);
    }

    private static long sum(PreparedStatement statement) throws SQLException {
        try (var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
