package dev.planner.command.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class OutboxIntegrationTests {

    private final Store store = Store.create();
    private final String aggregate = UUID.randomUUID().toString();
    private final SingleConnectionDataSource connection = new SingleConnectionDataSource(
            store.access().url(), store.access().user(), store.access().password(), true);

    @AfterEach
    void disconnect() {
        connection.destroy();
    }

    @Test
    void everyAppendFillsItAndTheOldestComeFirst() {
        store.commit(aggregate, 0);
        store.commit(aggregate, 1);

        assertThat(outbox(Map.of()).oldest()).extracting(OutboxEvent::position).containsExactly(1L, 2L);
    }

    @Test
    void aRoundIsLimitedByNumberAndBySizeButNeverEmpty() {
        for (int sequence = 0; sequence < 4; sequence++) {
            store.commit(aggregate, sequence);
        }

        assertThat(outbox(Map.of("batch-records", "3")).oldest()).hasSize(3);
        assertThat(outbox(Map.of("batch-size", "1B")).oldest()).hasSize(1);
        var twoPayloads = 2 * Store.payload(aggregate, 0).length();
        assertThat(outbox(Map.of("batch-size", twoPayloads + "B")).oldest()).hasSize(2);
    }

    @Test
    void onlyWhatHasBeenReadIsDeleted() throws SQLException {
        var outbox = outbox(Map.of());
        try (var late = store.begin()) {
            Store.append(late, "late-" + aggregate, 0);
            store.commit(aggregate, 0);
            var read = outbox.oldest();
            late.commit();

            outbox.delete(read);

            assertThat(outbox.oldest()).extracting(OutboxEvent::aggregateId).containsExactly("late-" + aggregate);
        }
    }

    @Test
    void aRowWithoutAnEventIsNotPassedOver() {
        store.commit(aggregate, 0);
        store.execute("delete from domain_event_entry");

        assertThatThrownBy(() -> outbox(Map.of()).oldest())
                .isInstanceOf(RelayException.class)
                .hasMessageContaining("row 1");
    }

    /** A commit at the worst of times: between the two halves of a mark. */
    @Test
    void aMarkMissesNothingThatWasCommittedBeforeItsInstant() throws SQLException {
        try (var writer = store.begin()) {
            var interrupted = new JdbcTemplate(connection) {

                private int statements;
                private Instant known = Instant.MAX;

                @Override
                public <T> T queryForObject(String sql, Class<T> type) {
                    if (++statements == 2) {
                        known = commit(writer);
                    }
                    return super.queryForObject(sql, type);
                }
            };

            var mark = new Outbox(interrupted, RelayInstance.properties(Map.of())).mark();

            var isAnnounced = mark.isReached(outbox(Map.of()).oldest());
            assertThat(isAnnounced && interrupted.known.isBefore(mark.instant()))
                    .as("an untruth")
                    .isFalse();
        }
    }

    private Instant commit(Connection writer) {
        try {
            Store.append(writer, aggregate, 0);
            writer.commit();
            return Store.clock(writer);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Outbox outbox(Map<String, String> overrides) {
        return new Outbox(new JdbcTemplate(connection), RelayInstance.properties(overrides));
    }
}
