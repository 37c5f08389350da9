package dev.planner.command.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RelayFailoverIntegrationTests {

    private static final String SESSIONS =
            "select count(*) from pg_stat_activity where datname = current_database() and ";
    private static final Map<String, String> SOUND_ASLEEP =
            Map.of("poll-interval", "1h", "watermark.interval", "1h", "lease", "2h");

    private final Store store = Store.create();
    private final String aggregate = UUID.randomUUID().toString();

    @Test
    void oneRelayIsActiveAndAnotherTakesOverWhenItEnds() {
        try (var subscriber = new Subscriber();
                var first = RelayInstance.of(store).awaitRole(RelayStatus.Role.LEADER);
                var second = RelayInstance.of(store).awaitRole(RelayStatus.Role.STANDBY)) {
            store.commit(aggregate, 0);
            subscriber.pollUntilReceived(Set.of(aggregate + ":0"));
            assertThat(first.isLeading()).isTrue();

            first.stop();

            second.awaitRole(RelayStatus.Role.LEADER);
            store.commit(aggregate, 1);
            subscriber.pollUntilReceived(Set.of(aggregate + ":1"));
            subscriber.assertUnbroken();
            subscriber.assertNoDuplicates();
            assertThat(second.registry.get("planner.relay.leader").gauge().value())
                    .isOne();
            assertThat(first.registry.get("planner.relay.leader").gauge().value())
                    .isZero();
        }
    }

    @Test
    void aRelayWhoseSessionEndsStopsAndItsSuccessorGoesOn() {
        try (var subscriber = new Subscriber();
                var first = RelayInstance.of(store).awaitRole(RelayStatus.Role.LEADER);
                var second = RelayInstance.of(store).awaitRole(RelayStatus.Role.STANDBY)) {
            store.execute("""
                    select pg_terminate_backend(pid) from pg_locks
                    where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = current_database())
                    """);

            await().atMost(RelayInstance.PATIENCE)
                    .until(() -> first.isLeading() != second.isLeading() && failures(first) == 1);
            for (int sequence = 0; sequence < 20; sequence++) {
                store.commit(aggregate, sequence);
            }
            subscriber.pollUntilReceived(ids(20));
            subscriber.assertUnbroken();
            subscriber.assertNoDuplicates();
        }
    }

    @Test
    void aCommitOfAnotherInstanceWakesTheActiveRelay() {
        try (var subscriber = new Subscriber();
                var _ = RelayInstance.of(store, SOUND_ASLEEP).awaitRole(RelayStatus.Role.LEADER);
                var other = RelayInstance.of(store).awaitRole(RelayStatus.Role.STANDBY)) {
            await().atMost(RelayInstance.PATIENCE)
                    .until(() ->
                            store.count(SESSIONS + "application_name = 'planner-relay-listener' and query = 'select 1'")
                                    == 1);
            subscriber.pollUntil(() -> !subscriber.watermarks.isEmpty());
            store.commit(aggregate, 0);
            assertThat(store.count("select count(*) from event_outbox"))
                    .as("nobody has noticed")
                    .isOne();

            other.signal.wake();

            subscriber.pollUntilReceived(Set.of(aggregate + ":0"));
        }
    }

    @Test
    void whatHasNotBeenSignalledIsFoundByPolling() {
        try (var subscriber = new Subscriber();
                var _ = RelayInstance.of(store).awaitRole(RelayStatus.Role.LEADER)) {
            subscriber.pollUntilNextWatermark();

            store.commit(aggregate, 0);

            subscriber.pollUntilReceived(Set.of(aggregate + ":0"));
        }
    }

    @Test
    void killedBetweenSendingAndDeletionARelayIsRepeatedAndNotMissed() throws SQLException {
        try (var subscriber = new Subscriber();
                var victim = new RelayProcess(store, Map.of());
                var writer = store.begin();
                var lock = store.begin()) {
            subscriber.pollUntilNextWatermark();
            try (var successor = RelayInstance.of(store).awaitRole(RelayStatus.Role.STANDBY)) {
                for (int sequence = 0; sequence < 50; sequence++) {
                    Store.append(writer, aggregate, sequence);
                }
                commitSoThatNobodyCanDelete(writer, lock);
                subscriber.pollUntilReceived(ids(50));
                assertThat(store.count("select count(*) from event_outbox")).isEqualTo(50);

                victim.kill();
                // The database looks once a second whether its client is gone, on a busy machine later.
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> store.count(SESSIONS + "wait_event_type = 'Lock' and query like 'delete%'") == 0);
                lock.rollback();

                successor.awaitRole(RelayStatus.Role.LEADER);
                store.commit(aggregate, 50);
                subscriber.pollUntilReceived(ids(51));
                await().atMost(RelayInstance.PATIENCE)
                        .until(() -> store.count("select count(*) from event_outbox") == 0);
                subscriber.pollUntilNextWatermark();
                subscriber.assertUnbroken();
                assertThat(subscriber.idsInOrder()).as("50 twice, 1 once").hasSize(101);
            }
        }
    }

    /** The lock is queued behind the writer's insertions, so it is granted with the writer's commit, before any deletion. */
    private void commitSoThatNobodyCanDelete(Connection writer, Connection lock) throws SQLException {
        var locking = Thread.ofVirtual().start(() -> {
            try {
                lock.createStatement().execute("lock table event_outbox in share mode");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        await().atMost(RelayInstance.PATIENCE)
                .until(() -> store.count(SESSIONS + "wait_event_type = 'Lock' and query like 'lock%'") == 1);
        writer.commit();
        await().atMost(Duration.ofSeconds(10)).until(() -> !locking.isAlive());
    }

    private Set<String> ids(int count) {
        return IntStream.range(0, count)
                .mapToObj(sequence -> aggregate + ":" + sequence)
                .collect(Collectors.toSet());
    }

    private static double failures(RelayInstance relay) {
        return relay.registry.get("planner.relay.failures").counter().count();
    }
}
