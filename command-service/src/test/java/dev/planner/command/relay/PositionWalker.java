package dev.planner.command.relay;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/** The control: reads the event store as one would without an outbox, by asking for what lies behind the last position seen. */
final class PositionWalker implements AutoCloseable {

    private final Store store;
    private final Set<String> seen = new HashSet<>();
    private final Thread thread;
    private volatile boolean stopped;

    PositionWalker(Store store) {
        this.store = store;
        this.thread = Thread.ofPlatform().start(this::walk);
    }

    /** Takes a last look and answers what has been seen. */
    Set<String> finish() {
        close();
        return seen;
    }

    private void walk() {
        var query =
                "select global_index, aggregate_identifier, sequence_number from domain_event_entry where global_index > ? order by 1";
        try (var connection = store.database().connect();
                var statement = connection.prepareStatement(query)) {
            var position = -1L;
            for (var last = false; !last; ) {
                last = stopped;
                statement.setLong(1, position);
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        position = rows.getLong(1);
                        seen.add(rows.getString(2) + ":" + rows.getLong(3));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
