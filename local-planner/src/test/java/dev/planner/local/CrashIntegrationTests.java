package dev.planner.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.Stream;
import dev.planner.events.wire.EventHeaders;
import dev.planner.local.Client.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Something dies by {@code kill -9} in the middle of a burst of role changes. Whatever it was: no acknowledged command is lost, every reader
 * ends at the state that the last acknowledged commands imply, and subscribers see each user's events in order and without gaps.
 */
@Tag("battery")
class CrashIntegrationTests {

    private static final int WRITERS = 4;
    private static final int ROUNDS = 40;
    private static final int ROUND_OF_THE_CRASH = 15;

    private final TestSystem system = TestSystem.shared();
    private final Client admin = system.commands("admin");

    @Test
    void commandServiceDies() {
        assertNothingIsLost(() -> system.killService("command-service"));
    }

    @Test
    void projectorDies() {
        assertNothingIsLost(() -> system.killService("cache-projector"));
    }

    @Test
    void queryServiceDies() {
        assertNothingIsLost(() -> system.killService("query-service"));
    }

    @Test
    void kafkaDies() {
        assertNothingIsLost(() -> system.system().backing().kafka().kill());
    }

    @Test
    void redisDies() {
        assertNothingIsLost(() -> system.system().backing().redis().kill());
    }

    @Test
    void postgresDies() {
        assertNothingIsLost(() -> system.system().backing().postgres().kill());
    }

    private void assertNothingIsLost(Runnable crash) {
        var users = IntStream.range(0, WRITERS).mapToObj(_ -> aUser()).toList();
        var rounds = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = users.stream()
                    .map(user -> CompletableFuture.supplyAsync(() -> write(user, rounds), threads))
                    .toList();
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> rounds.get() >= ROUND_OF_THE_CRASH * WRITERS);
            crash.run();
            for (int i = 0; i < users.size(); i++) {
                assertState(users.get(i), writers.get(i).join());
            }
        }
        assertStreamsAreWhole(users);
    }

    /** Toggles the user's role until all rounds are acknowledged; answers the last acknowledgement. */
    private Answer write(String user, AtomicInteger rounds) {
        var answer = put(user, true);
        for (int round = 1; round < ROUNDS; round++) {
            answer = put(user, round % 2 == 0);
            rounds.incrementAndGet();
        }
        return answer;
    }

    private Answer put(String user, boolean active) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions() // the connection breaks when the service dies; the same intention is simply sent
                // again
                .until(
                        () -> admin.put("/api/v1/users/" + user + "/roles/viewer", Map.of("active", active)),
                        answer -> answer.status() / 100 == 2);
    }

    private void assertState(String user, Answer last) {
        for (Client reader : List.of(system.queries("admin"), system.secondQueries("admin"))) {
            Awaitility.await().atMost(Duration.ofMinutes(2)).ignoreExceptions().untilAsserted(() -> {
                var answer = reader.after(last).get("/api/v1/users/" + user).expecting(200);
                assertThat(answer.body()
                                .path("roleAssignments")
                                .path(0)
                                .path("active")
                                .booleanValue())
                        .isEqualTo((ROUNDS - 1) % 2 == 0);
                var permissions = reader.after(last)
                        .get("/api/v1/users/" + user + "/permissions")
                        .expecting(200);
                assertThat(permissions.body().path("roles").size()).isEqualTo((ROUNDS - 1) % 2 == 0 ? 1 : 0);
            });
        }
    }

    private void assertStreamsAreWhole(List<String> users) {
        var sequences = sequencesByUser();
        for (String user : users) {
            var next = 0L;
            for (long sequence : sequences.get(user)) {
                assertThat(sequence)
                        .as("events of user %s never skip ahead", user)
                        .isLessThanOrEqualTo(next);
                next = Math.max(next, sequence + 1);
            }
            assertThat(next).as("user created, role assigned, toggled").isEqualTo(ROUNDS + 1);
        }
    }

    private Map<String, List<Long>> sequencesByUser() {
        var sequences = new HashMap<String, List<Long>>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", system.system().backing().kafka().bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(Stream.ACCESS.topic()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofSeconds(1))) {
                    sequences
                            .computeIfAbsent(message.key(), _ -> new ArrayList<>())
                            .add(sequenceOf(message));
                }
            }
        }
        return sequences;
    }

    private static long sequenceOf(ConsumerRecord<String, byte[]> message) {
        var headers = new HashMap<String, String>();
        message.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return EventHeaders.of(headers).sequence();
    }

    private String aUser() {
        var name = "crash-" + UUID.randomUUID();
        return admin.post("/api/v1/users", Map.of("username", name, "email", name + "@example.com"))
                .expecting(201)
                .id();
    }
}
