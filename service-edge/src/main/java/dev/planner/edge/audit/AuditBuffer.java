package dev.planner.edge.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Audit events that wait for Kafka, oldest first. When it is full, new ones are dropped. */
final class AuditBuffer {

    private final BlockingQueue<AuditRecord> waiting;
    private final AuditMeters meters;

    AuditBuffer(AuditProperties properties, AuditMeters meters) {
        this.waiting = new LinkedBlockingQueue<>(properties.maxBuffered());
        this.meters = meters;
        meters.watch(waiting);
    }

    void add(AuditRecord record) {
        if (!waiting.offer(record)) {
            meters.dropped("buffer").increment();
        }
    }

    /** So many at most, as soon as there is one; empty if none comes within this time. */
    List<AuditRecord> take(int most, Duration patience) throws InterruptedException {
        List<AuditRecord> taken = new ArrayList<>();
        var first = waiting.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        if (first != null) {
            taken.add(first);
            waiting.drainTo(taken, most - 1);
        }
        return taken;
    }
}
