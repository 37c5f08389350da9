package dev.planner.command.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.planner.events.wire.Watermark;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the relay lives through. */
@Tag("battery")
class RelayRecoveryIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Store store = Store.create();

    @AfterEach
    void bringEverythingBack() {
        RelayServices.kafka().resume();
        RelayServices.kafka().start();
        RelayServices.postgres().start();
    }

    @Test
    void aBrokerThatIsKilledDuringABurstLosesAndReordersNothing() {
        try (var subscriber = new Subscriber();
                var relay = RelayInstance.of(store)) {
            var writers = new Writers(store, relay.signal);
            var burst = CompletableFuture.runAsync(() -> writers.write(40));
            subscriber.pollUntil(() -> subscriber.events.size() > 100);

            RelayServices.kafka().kill();
            burst.join();
            await().atMost(PATIENCE).until(() -> relay.status.state().trouble() != null);
            assertThat(store.count("select count(*) from event_outbox")).isPositive();
            RelayServices.kafka().start();

            subscriber.pollUntilReceived(writers.ids());
            subscriber.pollUntilNextWatermark();
            assertThat(subscriber.ids()).isEqualTo(writers.ids());
            subscriber.assertUnbroken();
            await().atMost(PATIENCE).until(() -> relay.status.state().trouble() == null);
        }
    }

    @Test
    void aBrokerThatIsAwayAtTheStartIsWaitedFor() throws SQLException {
        RelayServices.awaitTopics();
        try (var subscriber = new Subscriber()) {
            RelayServices.kafka().stop();
            try (var relay = RelayInstance.of(store);
                    var connection = store.begin()) {
                var writers = new Writers(store, relay.signal);
                writers.write(2);
                var committed = Store.clock(connection);
                await().atMost(PATIENCE).until(() -> relay.status.state().trouble() != null);

                RelayServices.kafka().start();

                subscriber.pollUntilReceived(writers.ids());
                subscriber.assertUnbroken();
                subscriber.assertNoDuplicates();
                subscriber.pollUntilNextWatermark();
                assertThat(subscriber.watermarks)
                        .extracting(Watermark::instant)
                        .as("nothing was announced before it was sent")
                        .allMatch(committed::isBefore);
            }
        }
    }

    @Test
    void aDatabaseThatCrashesIsWaitedFor() {
        try (var subscriber = new Subscriber();
                var relay = RelayInstance.of(store)) {
            var before = new Writers(store, relay.signal);
            before.write(2);
            subscriber.pollUntilReceived(before.ids());

            RelayServices.postgres().kill();
            await().atMost(PATIENCE).until(() -> relay.status.state().role() == RelayStatus.Role.RETRYING);
            RelayServices.postgres().start();

            var after = new Writers(store, relay.signal);
            after.write(2);
            subscriber.pollUntilReceived(after.ids());
            subscriber.assertUnbroken();
        }
    }

    /**
     * A relay is frozen while its producer is full and the broker does not answer. Its lease runs out, another takes over and gets ahead,
     * and then the frozen one awakes and sends what it still holds.
     */
    @Test
    void aRelayThatAwakesAfterItsTimeRepeatsButNeverOvertakes() {
        var shortLease = Map.of("lease", "3s");
        var aggregates =
                Stream.generate(() -> UUID.randomUUID().toString()).limit(30).toList();
        try (var subscriber = new Subscriber();
                var frozen = new RelayProcess(store, Map.of("lease", "3s", "watermark.interval", "1h"))) {
            subscriber.pollUntilNextWatermark();
            try (var successor = RelayInstance.of(store, shortLease).awaitRole(RelayStatus.Role.STANDBY)) {
                RelayServices.kafka().pause();
                commit(aggregates, 0, 10);
                await().atMost(PATIENCE)
                        .until(() -> store.count(
                                        "select count(*) from pg_stat_activity where application_name = 'planner-relay' and query = 'select 1'")
                                == 1);
                frozen.pause();
                await().atMost(PATIENCE).until(successor::isLeading);
                commit(aggregates, 10, 20);
                RelayServices.kafka().resume();
                subscriber.pollUntilReceived(ids(aggregates, 20));
                subscriber.pollUntilNextWatermark();
                var ahead = subscriber.events.size();

                frozen.resume();

                subscriber.pollUntil(() -> subscriber.events.size() > ahead);
                subscriber.pollUntilNextWatermark();
                subscriber.assertUnbroken();
                assertThat(subscriber.ids()).isEqualTo(ids(aggregates, 20));
            }
        }
    }

    private void commit(List<String> aggregates, int from, int to) {
        try (var connection = store.begin()) {
            for (int sequence = from; sequence < to; sequence++) {
                for (var aggregate : aggregates) {
                    Store.append(connection, aggregate, sequence);
                }
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> ids(List<String> aggregates, int events) {
        var ids = new HashSet<String>();
        aggregates.forEach(aggregate -> IntStream.range(0, events).forEach(n -> ids.add(aggregate + ":" + n)));
        return ids;
    }
}
