package dev.planner.edge.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Brings the audit events of this service to Kafka, on a thread of its own, from the start of the service to its end. */
final class AuditPublisher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AuditPublisher.class);

    /** How long a window that has ended may wait to be told, and the thread not notice that it is to end. */
    private static final Duration PULSE = Duration.ofMillis(200);

    private final DenialWindows windows;
    private final AuditBuffer buffer;
    private final AuditSender sender;
    private final AuditMeters meters;
    private final AuditProperties properties;
    private volatile @Nullable Thread thread;
    private boolean failing;

    AuditPublisher(
            DenialWindows windows,
            AuditBuffer buffer,
            AuditSender sender,
            AuditMeters meters,
            AuditProperties properties) {
        this.windows = windows;
        this.buffer = buffer;
        this.sender = sender;
        this.meters = meters;
        this.properties = properties;
    }

    @Override
    public void start() {
        var starting = Thread.ofPlatform().daemon().name("audit").unstarted(this::run);
        thread = starting;
        starting.start();
    }

    /** Waits a moment for what is left to be sent. */
    @Override
    public void stop() {
        var stopping = thread;
        thread = null;
        if (stopping != null) {
            try {
                if (!stopping.join(properties.stopLimit())) {
                    stopping.interrupt();
                    stopping.join(PULSE);
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** After the web server, whose last requests may be denied. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void run() {
        List<AuditRecord> left = List.of();
        try {
            while (isRunning()) {
                windows.closeEnded().forEach(buffer::add);
                left = buffer.take(properties.batchSize(), PULSE);
                sendPersistently(left);
                left = List.of();
            }
            windows.closeAll().forEach(buffer::add);
            for (left = rest(); !left.isEmpty(); left = rest()) {
                sendPersistently(left);
            }
        } catch (InterruptedException _) {
            giveUp(left);
        } finally {
            sender.close();
        }
    }

    private List<AuditRecord> rest() throws InterruptedException {
        return buffer.take(properties.batchSize(), Duration.ZERO);
    }

    private void sendPersistently(List<AuditRecord> records) throws InterruptedException {
        while (!records.isEmpty() && !isSent(records)) {
            TimeUnit.NANOSECONDS.sleep(properties.retryDelay().toNanos());
        }
    }

    private boolean isSent(List<AuditRecord> records) throws InterruptedException {
        try {
            sender.send(records);
            meters.published(records.size());
            failing = false;
            return true;
        } catch (KafkaException e) {
            // Once, not every second while Kafka is away; the gauge of what waits shows the rest.
            if (!failing) {
                LOG.warn("Audit events wait, because Kafka does not take them: {}", String.valueOf(e.getCause()));
            }
            failing = true;
            return false;
        }
    }

    private void giveUp(List<AuditRecord> left) {
        List<AuditRecord> lost = new ArrayList<>(left);
        try {
            for (var more = rest(); !more.isEmpty(); more = rest()) {
                lost.addAll(more);
            }
        } catch (InterruptedException _) {
            LOG.debug("The end of the service does not wait for a count");
        }
        if (!lost.isEmpty()) {
            meters.dropped("stop").increment(lost.size());
            LOG.warn("{} audit events are lost: Kafka did not take them before the end of the service", lost.size());
        }
    }
}
