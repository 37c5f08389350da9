package dev.planner.command.relay;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;

/**
 * Contends for being the active relay and, while it is, moves committed events to Kafka.
 *
 * <h2>Why a subscriber never sees a gap</h2>
 *
 * <p>Claim: at any time, the events of an aggregate that are in Kafka are an unbroken beginning of its stream, 0 to some n. So whatever a
 * subscriber reads is either the next event of the aggregate or one with a {@code sequence} it has seen.
 *
 * <ol>
 *   <li>A read of the outbox finds, for each aggregate, an unbroken run that begins right behind what has been deleted, because event n was
 *       visible before event n + 1 could be appended, and has the lower position ({@link Outbox#oldest()}).
 *   <li>What has been deleted was acknowledged: only rows whose events all brokers in sync have are deleted ({@link RelayTerm}).
 *   <li>Of such a run a producer puts an unbroken beginning into the partition, whenever and however it fails or is stopped ({@link
 *       EventSender}). The next relay, or this one anew, begins behind what has been deleted.
 *   <li>Hence each relay, by itself, only ever extends an unbroken beginning or repeats part of it; so do any two that overlap.
 * </ol>
 *
 * <p>The last point covers a relay that has lost its lock without knowing it, say after a long pause, while its producer still flushes: what
 * it adds late are events that its successor has sent already, and each is recognised by its {@code sequence}. It cannot delete anything,
 * for reads and deletions go through the session that held the lock ({@link RelaySession}), and a watermark that it adds late is old but
 * true. There is nothing that a fence in Kafka would add but the latency of its transactions.
 *
 * <h2>When there are duplicates</h2>
 *
 * <p>When a relay ends between the acknowledgement and the deletion: by a crash, or because it has lost its session or gives Kafka up. Not in
 * orderly operation, and as a rule not because a broker crashes, which the producer of a round waits for; but a broker that comes back may
 * fail a record instead of delaying it, and then the round is sent anew.
 */
final class Relay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

    private final WriteDatabase database;
    private final KafkaClients kafka;
    private final RelaySignal signal;
    private final RelayStatus status;
    private final RelayMeters meters;
    private final RelayProperties properties;
    private volatile @Nullable Run current;

    Relay(
            WriteDatabase database,
            KafkaClients kafka,
            RelaySignal signal,
            RelayStatus status,
            RelayMeters meters,
            RelayProperties properties) {
        this.database = database;
        this.kafka = kafka;
        this.signal = signal;
        this.status = status;
        this.meters = meters;
        this.properties = properties;
    }

    @Override
    public void start() {
        current = new Run();
    }

    /** Returns when the round under way has ended; then another instance may take over at once. */
    @Override
    public void stop() {
        var run = current;
        current = null;
        if (run != null) {
            run.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return current != null;
    }

    /** Stops after the web server, so that what the last requests commit still goes out. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** From a start to the stop that belongs to it. */
    private final class Run {

        private final CountDownLatch stopping = new CountDownLatch(1);
        private final Backoff backoff = new Backoff(properties.firstBackoff(), properties.longestBackoff());
        private final Thread thread = Thread.ofPlatform().name("relay").daemon().start(this::run);

        private void run() {
            while (isWanted()) {
                var began = System.nanoTime();
                try {
                    contend();
                } catch (RuntimeException | Error failure) {
                    if (isWanted()) {
                        report(failure);
                    }
                    pause(backoff.after(Duration.ofNanos(System.nanoTime() - began)));
                }
            }
            status.idle();
        }

        /** A session serves one term at most: with it, the lock goes to whoever contends next, which may do better. */
        private void contend() {
            try (var session = RelaySession.open(database, properties)) {
                if (new Standby(session, signal, status, properties).awaitLeadership(this::isWanted)) {
                    lead(session);
                }
            }
        }

        private void lead(RelaySession session) {
            status.leading();
            var wait = new WatchfulWait(session, status, this::isWanted, properties);
            var outbox = new Outbox(session.jdbc(), properties);
            try (var _ = new CommitListener(database, properties, signal);
                    var sender = new EventSender(kafka.producer(), lastOffsets(wait))) {
                sender.meet(KafkaTopics.WRITTEN);
                LOG.info("The relay of this instance is the active one");
                var watermarks = new Watermarks(outbox, sender, wait, status, properties);
                new RelayTerm(outbox, sender, wait, watermarks, signal, meters, properties).run(this::isWanted);
            }
        }

        private SentOffsets lastOffsets(WatchfulWait wait) {
            try (var admin = kafka.admin()) {
                return new SentOffsets(new KafkaTopics(admin, wait, properties).prepare());
            }
        }

        /** Once for each trouble, however often it comes back before anything gets through. */
        private void report(Throwable failure) {
            meters.failure();
            var trouble = describe(failure);
            if (status.failed(trouble)) {
                LOG.warn("The relay cannot go on and tries anew; events wait in the outbox: {}", trouble);
            }
            LOG.debug("The relay cannot go on", failure);
        }

        private static String describe(Throwable failure) {
            return switch (failure) {
                case RelayException expected -> String.valueOf(expected.getMessage());
                case DataAccessException database ->
                    "write database: "
                            + NestedExceptionUtils.getMostSpecificCause(database)
                                    .getMessage();
                default -> failure.toString();
            };
        }

        private boolean isWanted() {
            return stopping.getCount() > 0;
        }

        private void pause(Duration duration) {
            try {
                if (stopping.await(duration.toNanos(), TimeUnit.NANOSECONDS)) {
                    LOG.debug("The relay ends");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        void stop() {
            stopping.countDown();
            signal.wake();
            try {
                if (!thread.join(STOP_LIMIT)) {
                    LOG.warn("The relay has not ended within {}; what it has sent may be sent once more", STOP_LIMIT);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
