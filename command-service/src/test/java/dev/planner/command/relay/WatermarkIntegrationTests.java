package dev.planner.command.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.planner.events.Stream;
import dev.planner.events.wire.Watermark;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WatermarkIntegrationTests {

    private final Store store = Store.create();
    private final String aggregate = UUID.randomUUID().toString();

    @Test
    void whateverWasCommittedBeforeTheInstantIsAtOrBeforeTheOffsets() {
        try (var subscriber = new Subscriber();
                var relay = RelayInstance.of(store, Map.of("batch-records", "20"))) {
            var writers = new Writers(store, relay.signal);

            writers.write(25);

            subscriber.pollUntilReceived(writers.ids());
            subscriber.pollUntilNextWatermark();
            assertThat(subscriber.watermarks)
                    .as("some from amid the burst")
                    .anyMatch(watermark -> covered(writers, watermark) > 0
                            && covered(writers, watermark) < writers.written().size());
            assertThat(untruths(writers, subscriber, subscriber.watermarks)).isEmpty();
            assertThat(untruths(writers, subscriber, earlyBy(Duration.ofMillis(500), subscriber.watermarks)))
                    .as("watermarks that promise too much are found out")
                    .isNotEmpty();
        }
    }

    @Test
    void quietIsAnnouncedTooAndEveryPartitionIsNamed() {
        try (var subscriber = new Subscriber();
                var _ = RelayInstance.of(store)) {
            subscriber.pollUntil(() -> subscriber.watermarks.size() >= 3);

            assertThat(subscriber.watermarks).extracting(Watermark::instant).isSorted();
            assertThat(subscriber.watermarks).allSatisfy(watermark -> {
                assertThat(watermark.offsets().keySet())
                        .containsExactlyInAnyOrderElementsOf(Arrays.stream(Stream.values())
                                .map(Stream::topic)
                                .toList());
                assertThat(watermark.offsets().values())
                        .allSatisfy(offsets -> assertThat(offsets).hasSize(12));
            });
        }
    }

    @Test
    void anEventThatCannotBeSentHoldsUpWhatFollowsAndTheWatermark() throws SQLException {
        try (var subscriber = new Subscriber();
                var relay = RelayInstance.of(store, Map.of("longest-backoff", "200ms"));
                var connection = store.begin()) {
            subscriber.pollUntilNextWatermark();
            var before = Store.clock(connection);
            Store.append(connection, aggregate, 0);
            connection.createStatement().execute("update domain_event_entry set payload_type = 'planner.unheard-of'");
            connection.commit();
            store.commit("behind-" + aggregate, 0);

            await().atMost(RelayInstance.PATIENCE)
                    .until(() -> relay.registry
                                    .get("planner.relay.failures")
                                    .counter()
                                    .count()
                            >= 3);
            subscriber.poll();
            assertThat(subscriber.events).isEmpty();
            assertThat(subscriber.watermarks).extracting(Watermark::instant).allMatch(before::isAfter);
            assertThat(relay.status.state().trouble()).contains("planner.unheard-of");

            store.execute("update domain_event_entry set payload_type = '%s' where payload_type = 'planner.unheard-of'"
                    .formatted(Store.typeFor(aggregate).name()));
            subscriber.pollUntilReceived(Set.of(aggregate + ":0", "behind-" + aggregate + ":0"));
            subscriber.pollUntil(() -> subscriber.watermarks.getLast().instant().isAfter(before));
            await().atMost(RelayInstance.PATIENCE)
                    .until(() -> relay.status.state().trouble() == null);
        }
    }

    private static long covered(Writers writers, Watermark watermark) {
        return writers.written().stream()
                .filter(written -> written.known().isBefore(watermark.instant()))
                .count();
    }

    /** What the watermarks promise and do not keep. */
    private static List<String> untruths(Writers writers, Subscriber subscriber, List<Watermark> watermarks) {
        Map<String, Received> received = subscriber.events.stream()
                .collect(Collectors.toMap(Received::id, Function.identity(), (first, repeated) -> first));
        return watermarks.stream()
                .flatMap(watermark -> writers.written().stream()
                        .filter(written -> written.known().isBefore(watermark.instant()))
                        .map(written -> received.get(written.id()))
                        .filter(event -> event.offset() > promised(watermark, event))
                        .map(event -> event.id() + " is missing from " + watermark.instant()))
                .toList();
    }

    private static long promised(Watermark watermark, Received event) {
        return watermark
                .offsets()
                .get(event.partition().topic())
                .get(event.partition().partition());
    }

    private static List<Watermark> earlyBy(Duration lead, List<Watermark> watermarks) {
        return watermarks.stream()
                .map(watermark -> new Watermark(watermark.instant().plus(lead), watermark.offsets()))
                .toList();
    }
}
