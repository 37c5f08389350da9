package dev.planner.projector.watermark;

import dev.planner.cache.Heartbeat;
import dev.planner.cache.RedisPermissionCache;
import dev.planner.projector.cachewriter.CacheTrust;
import dev.planner.projector.notes.Backlog;
import dev.planner.projector.notes.DirtyNotes;
import dev.planner.projector.notes.Sink;
import dev.planner.projector.worker.Worker;
import java.time.Duration;
import java.time.Instant;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingDeque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Beats for every instant up to which the tables are complete, as soon as Redis is complete up to it too: when everything is cleared that was
 * noted when the tables got there. Stands still while Redis cannot be written.
 */
@Component
class Heart extends Worker {

    private static final Logger LOG = LoggerFactory.getLogger(Heart.class);

    private final DirtyNotes dirtyNotes;
    private final CacheTrust cacheTrust;
    private final RedisPermissionCache cache;
    private final ProjectionLag lag;
    private final WatermarkProperties properties;
    private final Deque<Waiting> waiting;

    Heart(
            DirtyNotes dirtyNotes,
            CacheTrust cacheTrust,
            RedisPermissionCache cache,
            ProjectionLag lag,
            WatermarkProperties properties) {
        super("heart", properties.retryDelay());
        this.dirtyNotes = dirtyNotes;
        this.cacheTrust = cacheTrust;
        this.cache = cache;
        this.lag = lag;
        this.properties = properties;
        this.waiting = new LinkedBlockingDeque<>(properties.maxOpen());
    }

    /** An instant that Redis reaches when all notes up to the barrier are cleared. */
    private record Waiting(Instant instant, long barrier) {}

    /** To be called after the tables are complete up to the instant. While too many are waiting the new ones are left out. */
    void tablesReached(Instant instant) {
        if (waiting.offerLast(
                new Waiting(instant, dirtyNotes.backlog(Sink.REDIS).barrier()))) {
            wake();
        }
    }

    @Override
    protected Duration work() {
        if (waiting.isEmpty()) {
            return properties.pollTimeout();
        }
        reached(dirtyNotes.backlog(Sink.REDIS)).ifPresent(this::beat);
        return properties.checkInterval();
    }

    @Override
    protected void failed(RuntimeException fault) {
        LOG.warn("No heartbeat, trying again: {}", fault.toString());
    }

    private Optional<Instant> reached(Backlog backlog) {
        Optional<Instant> reached = Optional.empty();
        for (var first = waiting.peekFirst();
                first != null && backlog.isClearedUpTo(first.barrier());
                first = waiting.peekFirst()) {
            reached = Optional.of(first.instant());
            waiting.removeFirst();
        }
        return reached;
    }

    /** Without trust there is no beat, but a new epoch; the next instant comes soon. */
    private void beat(Instant instant) {
        var trust = cacheTrust.current();
        if (cache.heartbeat(new Heartbeat(trust.epoch(), instant), trust.publications())) {
            lag.beaten(instant);
        } else {
            cacheTrust.renew(trust);
        }
    }
}
