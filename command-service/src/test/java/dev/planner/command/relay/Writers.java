package dev.planner.command.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Concurrent writers in contention for the same aggregates. Their transactions take a transaction id early or late, dawdle between taking
 * positions and committing, and are rolled back when they have lost a race, which leaves a gap in the positions.
 */
final class Writers {

    private static final int COUNT = 24;
    private static final int AGGREGATES = 40;
    private static final int LONGEST_DELAY_NANOS = 8_000_000;
    private static final String UNIQUE_VIOLATION = "23505";

    private final Store store;
    private final RelaySignal signal;
    private final List<String> aggregates = Stream.generate(
                    () -> UUID.randomUUID().toString())
            .limit(AGGREGATES)
            .toList();
    private final ConcurrentLinkedQueue<Written> written = new ConcurrentLinkedQueue<>();
    private final AtomicInteger rollbacks = new AtomicInteger();

    /** @param known by the clock of the database: the event was committed before */
    record Written(String id, Instant known) {}

    Writers(Store store, RelaySignal signal) {
        this.store = store;
        this.signal = signal;
    }

    /** Returns when each writer has committed so many transactions. */
    void write(int transactionsEach) {
        try (var threads = Executors.newFixedThreadPool(COUNT)) {
            for (var writer : IntStream.range(0, COUNT)
                    .mapToObj(_ -> threads.submit(() -> commit(transactionsEach)))
                    .toList()) {
                writer.get();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    List<Written> written() {
        return List.copyOf(written);
    }

    Set<String> ids() {
        return written.stream().map(Written::id).collect(Collectors.toSet());
    }

    int rollbacks() {
        return rollbacks.get();
    }

    private Void commit(int transactions) throws SQLException {
        try (var connection = store.begin()) {
            for (int done = 0; done < transactions; ) {
                if (tryToCommit(connection)) {
                    done++;
                }
            }
        }
        return null;
    }

    private boolean tryToCommit(Connection connection) throws SQLException {
        try {
            var random = ThreadLocalRandom.current();
            if (random.nextBoolean()) {
                connection.createStatement().execute("select pg_current_xact_id()");
                dawdle();
            }
            var ids = append(connection, aggregates.get(random.nextInt(AGGREGATES)), random.nextInt(1, 4));
            dawdle();
            connection.commit();
            signal.wake();
            var known = Store.clock(connection);
            ids.forEach(id -> written.add(new Written(id, known)));
            connection.commit();
            return true;
        } catch (SQLException e) {
            connection.rollback();
            rollbacks.incrementAndGet();
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private static List<String> append(Connection connection, String aggregate, int events) throws SQLException {
        var first = Store.nextSequence(connection, aggregate);
        for (long sequence = first; sequence < first + events; sequence++) {
            dawdle();
            Store.append(connection, aggregate, sequence);
        }
        return IntStream.range(0, events)
                .mapToObj(n -> aggregate + ":" + (first + n))
                .toList();
    }

    private static void dawdle() {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextInt(LONGEST_DELAY_NANOS));
    }
}
