package dev.planner.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.planner.client.PlannerException.Failure;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A query service that takes connections and then lets its clients wait, for as long as the test lasts. */
@Timeout(60)
class SlowPlannerTests {

    private static final String ANSWER = """
            HTTP/1.1 200 OK\r
            Content-Type: application/json\r
            Planner-Tier: near\r
            Planner-Age-Ms: 0\r
            Planner-Degraded: false\r
            Content-Length: 100000\r
            \r
            """;

    private final ServerSocket server = listen();
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void close() throws IOException {
        end.countDown();
        server.close();
    }

    @Test
    void noAnswerIsNotWaitedFor() {
        serve(_ -> {});

        assertThat(failure(client())).isEqualTo(Failure.TIMED_OUT);
    }

    @Test
    void anAnswerThatTricklesIsNotWaitedFor() {
        serve(socket -> {
            var out = socket.getOutputStream();
            out.write(ANSWER.getBytes(StandardCharsets.US_ASCII));
            while (!end.await(20, TimeUnit.MILLISECONDS)) {
                out.write(' ');
                out.flush();
            }
        });

        assertThat(failure(client())).isEqualTo(Failure.TIMED_OUT);
    }

    @Test
    void aQuestionThatDemandsFreshnessIsNotWaitedForEither() {
        serve(_ -> {});

        var thrown = catchThrowableOfType(
                PlannerException.class,
                () -> client().decide(
                                UUID.randomUUID(), "manage_users", Resource.SYSTEM, Consistency.fullyConsistent()));

        assertThat(thrown.failure()).isEqualTo(Failure.TIMED_OUT);
    }

    @Test
    void afterSomeFailuresNobodyWaitsAtAll() {
        serve(_ -> {});
        var client = client();

        assertThat(failure(client)).isEqualTo(Failure.TIMED_OUT);
        assertThat(failure(client)).isEqualTo(Failure.TIMED_OUT);
        assertThat(failure(client)).isEqualTo(Failure.SUSPENDED);
    }

    @Test
    void aServiceThatIsAwayIsUnreachable() throws IOException {
        server.close();

        assertThat(failure(client("30s"))).isEqualTo(Failure.UNREACHABLE);
    }

    @Test
    void aConnectionThatBreaksIsTriedOnceMore() {
        var connections = new AtomicInteger();
        serve(socket -> {
            connections.incrementAndGet();
            socket.close();
        });

        assertThat(failure(client("30s"))).isEqualTo(Failure.UNREACHABLE);
        assertThat(connections.get()).isEqualTo(2);
    }

    private PlannerDecisions client() {
        return client("300ms");
    }

    private PlannerDecisions client(String timeout) {
        var properties = Settings.with(
                "url=http://localhost:" + server.getLocalPort(),
                "timeout=" + timeout,
                "consistent-timeout=" + timeout,
                "breaker-failures=2",
                "breaker-pause=1m");
        var ticker = Ticker.systemTicker();
        return AskingDecisions.of(
                properties,
                new PooledHttp(properties, null, ObservationRegistry.NOOP),
                () -> Optional.of("token"),
                ClientMeters.NONE,
                ticker);
    }

    private static Failure failure(PlannerDecisions client) {
        return catchThrowableOfType(
                        PlannerException.class, () -> client.decide(UUID.randomUUID(), "manage_users", Resource.SYSTEM))
                .failure();
    }

    /** Reads what a client sends, behaves as told, and leaves the connection open. */
    private void serve(Behaviour behaviour) {
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try {
                    var socket = server.accept();
                    Thread.ofVirtual().start(() -> serve(socket, behaviour));
                } catch (IOException _) {
                    return;
                }
            }
        });
    }

    private void serve(Socket socket, Behaviour behaviour) {
        try (socket) {
            var _ = socket.getInputStream().read(new byte[10_000]);
            behaviour.on(socket);
            end.await();
        } catch (IOException | InterruptedException _) {
            // The client has given up.
        }
    }

    private static ServerSocket listen() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Behaviour {

        void on(Socket socket) throws IOException, InterruptedException;
    }
}
