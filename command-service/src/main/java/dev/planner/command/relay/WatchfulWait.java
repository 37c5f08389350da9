package dev.planner.command.relay;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** Waits for Kafka for as long as it takes, but only while the relay still leads. */
final class WatchfulWait {

    private final RelaySession session;
    private final RelayStatus status;
    private final BooleanSupplier running;
    private final Duration glance;
    private final Duration limit;

    WatchfulWait(RelaySession session, RelayStatus status, BooleanSupplier running, RelayProperties properties) {
        this.session = session;
        this.status = status;
        this.running = running;
        this.glance = properties.watchInterval();
        this.limit = properties.roundTimeout();
    }

    /** How long an answer may take before it counts as late. */
    Duration patience() {
        return glance;
    }

    /**
     * @throws org.springframework.dao.DataAccessException if the session is gone, and with it the right to send
     * @throws RelayException if Kafka refuses, has not answered after the round time-out, or not by the time that the relay is to stop
     */
    <T> T until(CompletableFuture<T> answer) {
        var deadline = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() - deadline < 0) {
            try {
                return answer.get(glance.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException late) {
                glanceAround();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RelayException failure
                        ? failure
                        : new RelayException("Kafka", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new RelayException("interrupted", e);
            }
        }
        throw new RelayException("Kafka has not answered for " + limit, null);
    }

    private void glanceAround() {
        if (!running.getAsBoolean()) {
            throw new RelayException("stopped while waiting for Kafka", null);
        }
        status.waitingForKafka();
        session.check();
    }
}
