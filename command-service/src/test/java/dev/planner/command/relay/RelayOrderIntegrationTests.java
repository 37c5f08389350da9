package dev.planner.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RelayOrderIntegrationTests {

    private final Store store = Store.create();
    private final String aggregate = UUID.randomUUID().toString();

    @Test
    void concurrentWritersLoseNothingReorderNothingAndRepeatNothing() {
        try (var relay = RelayInstance.of(store).awaitRole(RelayStatus.Role.LEADER);
                var subscriber = new Subscriber();
                var control = new PositionWalker(store)) {
            var writers = new Writers(store, relay.signal);

            writers.write(40);

            subscriber.pollUntilReceived(writers.ids());
            subscriber.pollUntilNextWatermark();
            assertThat(subscriber.ids()).isEqualTo(writers.ids());
            subscriber.assertUnbroken();
            subscriber.assertNoDuplicates();
            assertThat(writers.rollbacks()).as("gaps in the positions").isPositive();
            assertThat(control.finish())
                    .as("a walk along the positions loses events")
                    .hasSizeLessThan(writers.ids().size());
        }
    }

    @Test
    void aTransactionHeldOpenDelaysNoOther() throws SQLException {
        assertThat(eventsPassing(Duration.ZERO, 100)).isEqualTo(100);
    }

    /** Longer than every time-out on the way, so that none of them gives the transaction up or passes over it. */
    @Test
    @Tag("battery")
    void aTransactionHeldOpenForMinutesDelaysNoOther() throws SQLException {
        assertThat(eventsPassing(Duration.ofSeconds(1), 130)).isEqualTo(130);
    }

    /** Commits events one by one, each after the one before has arrived, while an earlier transaction is held open. */
    private int eventsPassing(Duration pause, int rounds) throws SQLException {
        try (var relay = RelayInstance.of(store).awaitRole(RelayStatus.Role.LEADER);
                var subscriber = new Subscriber();
                var held = store.begin()) {
            Store.append(held, "held-" + aggregate, 0);
            for (int sequence = 0; sequence < rounds; sequence++) {
                await().pollDelay(pause).until(() -> true);
                store.commit(aggregate, sequence);
                relay.signal.wake();
                subscriber.pollUntilReceived(Set.of(aggregate + ":" + sequence));
            }
            subscriber.pollUntilNextWatermark();
            var passed = subscriber.events.size();

            held.commit();

            subscriber.pollUntilReceived(Set.of("held-" + aggregate + ":0"));
            subscriber.assertUnbroken();
            subscriber.assertNoDuplicates();
            return passed;
        }
    }

    @Test
    void aRolledBackTransactionLeavesAGapThatNobodyWaitsFor() throws SQLException {
        try (var relay = RelayInstance.of(store).awaitRole(RelayStatus.Role.LEADER);
                var subscriber = new Subscriber()) {
            try (var lost = store.begin()) {
                Store.append(lost, aggregate, 0);
                lost.rollback();
            }
            store.commit(aggregate, 0);
            relay.signal.wake();

            subscriber.pollUntilReceived(Set.of(aggregate + ":0"));
            assertThat(subscriber.events.getFirst().headers().position()).isEqualTo(2);
        }
    }

    @Test
    void eventsTravelAsTheyWereStored() throws SQLException {
        var time = Instant.parse("2026-11-22T10:11:12.345Z");
        var payload = "{\"b\" : 1,  \"a\":\"\u00e4\u20ac\"}";
        try (var _ = RelayInstance.of(store).awaitRole(RelayStatus.Role.LEADER);
                var subscriber = new Subscriber();
                var connection = store.begin()) {
            Store.append(connection, aggregate, 0, payload, time);
            connection.commit();

            subscriber.pollUntilReceived(Set.of(aggregate + ":0"));
            var event = subscriber.events.getFirst();
            assertThat(event.key()).isEqualTo(aggregate);
            assertThat(event.partition().topic())
                    .isEqualTo(Store.typeFor(aggregate).stream().topic());
            assertThat(new String(event.value(), UTF_8)).isEqualTo(payload);
            assertThat(event.headerMap())
                    .containsEntry("ce_type", Store.typeFor(aggregate).cloudEventType())
                    .containsEntry("ce_time", time.toString())
                    .containsEntry("ce_sequence", "0")
                    .containsEntry("ce_position", "1")
                    .containsEntry("ce_actor", "system")
                    .containsEntry("ce_correlationid", "c-1")
                    .containsEntry("ce_causationid", "c-2")
                    .containsEntry("content-type", "application/json");
        }
    }

    @Test
    void aBacklogGoesOutInOrderWhateverItsSize() {
        var events = 2_000;
        store.execute("""
                insert into domain_event_entry (event_identifier, time_stamp, payload_type, payload_revision, payload, meta_data, type,
                    aggregate_identifier, sequence_number)
                select gen_random_uuid(), '2026-11-22T10:00:00Z', '%s', '1', convert_to(repeat('x', 20000), 'UTF8'),
                    '{"actor":"system","correlationId":"c","causationId":"c"}', 'Test', '%s', n
                from generate_series(0, %d) n order by n
                """.formatted(Store.typeFor(aggregate).name(), aggregate, events - 1));
        try (var subscriber = new Subscriber();
                var relay = RelayInstance.of(store)) {
            subscriber.pollUntilReceived(LongStream.range(0, events)
                    .mapToObj(sequence -> aggregate + ":" + sequence)
                    .collect(Collectors.toSet()));
            subscriber.assertUnbroken();
            subscriber.assertNoDuplicates();
            await().atMost(RelayInstance.PATIENCE)
                    .untilAsserted(() -> assertThat(store.count("select count(*) from event_outbox"))
                            .isZero());
            assertThat(relay.registry.get("planner.relay.events").counter().count())
                    .isEqualTo(events);
        }
    }
}
