package dev.planner.projector.cachewriter;

import dev.planner.projector.notes.DirtyNote;
import dev.planner.projector.notes.DirtyNotes;
import dev.planner.projector.notes.NoteObserver;
import dev.planner.projector.notes.Sink;
import dev.planner.projector.worker.Worker;
import java.time.Duration;
import java.util.Collection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Works off the notes for Redis: at once those that this instance has just committed, by and by those that are still in the table after a
 * while, left by a fault or by an instance that is gone. Never gives up.
 */
@Component
class CacheWriter extends Worker implements NoteObserver {

    private static final Logger LOG = LoggerFactory.getLogger(CacheWriter.class);

    private final CachePublisher publisher;
    private final DirtyNotes dirtyNotes;
    private final CacheWriterProperties properties;
    private final CacheWriterMetrics metrics;
    private final FreshNotes fresh;

    /** Notes that the former sweep has seen: whoever was to publish them has had the time. */
    private long seenBySweep;

    private long nextSweep = System.nanoTime();

    CacheWriter(
            CachePublisher publisher,
            DirtyNotes dirtyNotes,
            CacheWriterProperties properties,
            CacheWriterMetrics metrics) {
        super("cache-writer", properties.retryDelay());
        this.publisher = publisher;
        this.dirtyNotes = dirtyNotes;
        this.properties = properties;
        this.metrics = metrics;
        this.fresh = new FreshNotes(properties.maxRemembered());
    }

    @Override
    public void noted(Collection<DirtyNote> notes) {
        fresh.add(notes);
        wake();
    }

    @Override
    protected Duration work() {
        var notes = fresh.take(properties.batchSize());
        if (!notes.isEmpty()) {
            publisher.publish(notes);
        }
        if (System.nanoTime() - nextSweep >= 0) {
            sweep();
        }
        return notes.isEmpty() ? Duration.ofNanos(nextSweep - System.nanoTime()) : Duration.ZERO;
    }

    @Override
    protected void failed(RuntimeException fault) {
        metrics.failed();
        LOG.warn("Redis could not be brought up to date, trying again: {}", fault.toString());
        // They are in the table: the sweep takes over.
        fresh.clear();
    }

    private void sweep() {
        var left = dirtyNotes.leftBehind(Sink.REDIS, seenBySweep, properties.batchSize());
        if (!left.isEmpty()) {
            publisher.publish(left);
        }
        if (left.size() < properties.batchSize()) {
            var backlog = dirtyNotes.backlog(Sink.REDIS);
            metrics.noted(backlog);
            seenBySweep = backlog.barrier();
            nextSweep = System.nanoTime() + properties.sweepInterval().toNanos();
        }
    }
}
