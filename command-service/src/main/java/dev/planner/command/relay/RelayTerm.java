package dev.planner.command.relay;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The rounds of one active relay, from the lock to the first failure or the end of the service. */
final class RelayTerm {

    private final Outbox outbox;
    private final EventSender sender;
    private final WatchfulWait wait;
    private final Watermarks watermarks;
    private final RelaySignal signal;
    private final RelayMeters meters;
    private final Duration pollInterval;

    RelayTerm(
            Outbox outbox,
            EventSender sender,
            WatchfulWait wait,
            Watermarks watermarks,
            RelaySignal signal,
            RelayMeters meters,
            Duration pollInterval) {
        this.outbox = outbox;
        this.sender = sender;
        this.wait = wait;
        this.watermarks = watermarks;
        this.signal = signal;
        this.meters = meters;
        this.pollInterval = pollInterval;
    }

    /** Ends with an exception at the first failure: what comes after it must not be sent by this producer. */
    void run(BooleanSupplier running) {
        while (running.getAsBoolean()) {
            watermarks.beforeRead();
            var events = outbox.oldest();
            watermarks.afterRead(events);
            if (events.isEmpty()) {
                rest();
            } else {
                deliver(events);
            }
        }
    }

    private void deliver(List<OutboxEvent> events) {
        var started = System.nanoTime();
        wait.until(sender.send(EventRecords.of(events)));
        outbox.delete(events);
        watermarks.afterSend();
        meters.round(events.size(), Duration.ofNanos(System.nanoTime() - started));
    }

    private void rest() {
        var untilDue = watermarks.untilDue();
        signal.await(untilDue.compareTo(pollInterval) < 0 ? untilDue : pollInterval);
    }
}
