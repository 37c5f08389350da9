package dev.planner.edge.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.planner.edge.audit.AuditProperties.Denials;
import dev.planner.edge.correlation.Correlation;
import dev.planner.events.EventEnvelope;
import dev.planner.events.access.Permission;
import dev.planner.events.access.UserId;
import dev.planner.events.audit.AuditEvent.Administered;
import dev.planner.events.audit.AuditEvent.Denied;
import dev.planner.events.decision.Decision.Reason;
import dev.planner.events.decision.Resource;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.wire.EnvelopeReader;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuditPublisherTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int ROOM = 5;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final MockProducer<byte[], byte[]> kafka =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final AuditProperties properties = properties(PATIENCE);
    private final AuditMeters meters = new AuditMeters(registry);
    private final AuditBuffer buffer = new AuditBuffer(properties, meters);
    private final DenialWindows windows = new DenialWindows(properties.denials(), Clock.systemUTC());
    private final AuditTrail trail = new AuditTrail(windows, buffer, meters, Clock.systemUTC());
    private AuditPublisher publisher = publisher(properties);
    private final UserId caller = UserId.random();

    @AfterEach
    void stop() {
        publisher.stop();
    }

    @Test
    void aDenialArrivesWithWhoWhatWhereAndInWhichCourseOfAction() {
        publisher.start();
        var program = ProgramId.random();
        var project = ProjectId.random();
        try (var _ = new Correlation("the-course", null).open()) {
            trail.denied(caller, Permission.UPDATE_BUDGET, Resource.project(project), program, Reason.SCOPE_MISSING);
        }

        var envelope = received(1).getFirst();
        assertThat(envelope.metadata().actor()).isEqualTo(caller.toString());
        assertThat(envelope.metadata().correlationId()).isEqualTo("the-course");
        assertThat(envelope.sequence()).isZero();
        assertThat(envelope.event()).isInstanceOfSatisfying(Denied.class, denied -> {
            assertThat(denied.permission()).isEqualTo("update_budget");
            assertThat(denied.target()).isEqualTo("project");
            assertThat(denied.projectId()).isEqualTo(project);
            assertThat(denied.programId()).isEqualTo(program);
            assertThat(denied.reason()).isEqualTo("scope_missing");
        });
        assertThat(kafka.history().getFirst().topic()).isEqualTo("planner.audit.v1");
        assertThat(headers(kafka.history().getFirst())).containsEntry("ce_source", "/planner/test");
    }

    @Test
    void whileKafkaIsAwayNobodyWaitsAndWhatThereIsRoomForIsSentAfterwards() {
        kafka.sendException = new KafkaException("away");
        publisher.start();

        for (int i = 0; i < 4 * ROOM; i++) {
            trail.administered(caller, "operation_" + i, "permission_cache", null);
        }
        var dropped = count("planner.audit.dropped", "buffer");
        assertThat(dropped).isBetween(2.0 * ROOM, 3.0 * ROOM);
        kafka.sendException = null;

        await().atMost(PATIENCE).until(() -> kafka.history().size() == 4 * ROOM - (int) dropped);
        assertThat(received(1).getFirst().event())
                .isInstanceOfSatisfying(
                        Administered.class,
                        first -> assertThat(first.operation()).isEqualTo("operation_0"));
    }

    @Test
    void aServiceThatStopsWhileKafkaIsAwayDoesStopAndCountsWhatIsLost() {
        kafka.sendException = new KafkaException("away");
        publisher = publisher(properties(Duration.ofMillis(50)));
        publisher.start();
        trail.administered(caller, "warm", "permission_cache", null);
        trail.denied(caller, Permission.MANAGE_USERS, Resource.SYSTEM, null, Reason.PERMISSION_MISSING);

        publisher.stop();

        await().atMost(PATIENCE).until(() -> count("planner.audit.dropped", "stop") == 2);
    }

    @Test
    void whatIsCountedIsToldBeforeTheEnd() {
        trail.denied(caller, Permission.MANAGE_USERS, Resource.SYSTEM, null, Reason.PERMISSION_MISSING);
        trail.denied(caller, Permission.MANAGE_USERS, Resource.SYSTEM, null, Reason.PERMISSION_MISSING);
        publisher.start();

        publisher.stop();

        assertThat(received(2))
                .extracting(envelope -> ((Denied) envelope.event()).calls())
                .containsExactly(1, 1);
    }

    private AuditPublisher publisher(AuditProperties settings) {
        var sender = new AuditSender(() -> kafka, "/planner/test", settings);
        return new AuditPublisher(windows, buffer, sender, meters, settings);
    }

    private static AuditProperties properties(Duration stopLimit) {
        var denials = new Denials(Duration.ofMinutes(10), 10, 10);
        return new AuditProperties(ROOM, 1, PATIENCE, Duration.ofMillis(1), stopLimit, denials);
    }

    private List<EventEnvelope> received(int atLeast) {
        await().atMost(PATIENCE).until(() -> kafka.history().size() >= atLeast);
        return kafka.history().stream()
                .map(record -> EnvelopeReader.read(headers(record), record.value()))
                .toList();
    }

    private static Map<String, String> headers(ProducerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return headers;
    }

    private double count(String meter, String where) {
        return registry.get(meter).tag("where", where).counter().count();
    }
}
