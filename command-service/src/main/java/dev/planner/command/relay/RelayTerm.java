package dev.planner.command.relay;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** The rounds of one active relay, from the lock to the first failure or the end of the service. */
final class RelayTerm {

    private final Outbox outbox;
    private final EventSender sender;
    private final WatchfulWait wait;
    private final Watermarks watermarks;
    private final RelaySignal signal;
    private final RelayMeters meters;
    private final RelayProperties properties;

    RelayTerm(
            Outbox outbox,
            EventSender sender,
            WatchfulWait wait,
            Watermarks watermarks,
            RelaySignal signal,
            RelayMeters meters,
            RelayProperties properties) {
        this.outbox = outbox;
        this.sender = sender;
        this.wait = wait;
        this.watermarks = watermarks;
        this.signal = signal;
        this.meters = meters;
        this.properties = properties;
    }

    /** Ends with an exception at the first failure: what comes after it must not be sent by this producer. */
    void run(BooleanSupplier running) {
        var busy = false;
        while (running.getAsBoolean()) {
            watermarks.beforeRead();
            var started = System.nanoTime();
            var events = outbox.oldest();
            watermarks.afterRead(events);
            if (events.isEmpty()) {
                rest();
            } else {
                deliver(events, started);
                if (busy && events.size() < properties.batchRecords()) {
                    letGather(started);
                }
            }
            busy = !events.isEmpty();
        }
    }

    private void deliver(List<OutboxEvent> events, long started) {
        wait.until(sender.send(EventRecords.of(events)));
        outbox.delete(events);
        watermarks.afterSend();
        meters.round(events.size(), Duration.ofNanos(System.nanoTime() - started));
    }

    /**
     * Whoever sends one event after the other, as soon as it is there, makes all who come after it work for one event at a time, too. So a
     * round that follows another gives the next ones time to come.
     */
    private void letGather(long started) {
        var end = started + properties.roundSpacing().toNanos();
        for (var left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left); // a signal may end it early
        }
    }

    private void rest() {
        var untilDue = watermarks.untilDue();
        var longest = properties.pollInterval();
        signal.await(untilDue.compareTo(longest) < 0 ? untilDue : longest);
    }
}
