package dev.planner.command.relay;

import dev.planner.events.Stream;
import dev.planner.events.wire.Watermark;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Announces how far everything has been sent: at regular intervals and at the end of each burst. Nothing is announced while events do not
 * get through, so silence means that nobody knows.
 */
final class Watermarks {

    private final Outbox outbox;
    private final EventSender sender;
    private final WatchfulWait wait;
    private final RelayStatus status;
    private final RelayProperties.WatermarkPace pace;

    private @Nullable CompletableFuture<Void> announced;
    private @Nullable Mark mark;
    private long lastMark;
    private boolean sentSince = true;

    Watermarks(Outbox outbox, EventSender sender, WatchfulWait wait, RelayStatus status, RelayProperties properties) {
        this.outbox = outbox;
        this.sender = sender;
        this.wait = wait;
        this.status = status;
        this.pace = properties.watermark();
        this.lastMark = System.nanoTime() - pace.interval().toNanos();
    }

    /** To be called before each read of the outbox. */
    void beforeRead() {
        settle();
        if (mark == null && announced == null && untilDue().isZero()) {
            mark = outbox.mark();
            lastMark = System.nanoTime();
            sentSince = false;
        }
    }

    /** @param unsent what the read has found */
    void afterRead(List<OutboxEvent> unsent) {
        if (mark != null && mark.isReached(unsent)) {
            announce(mark);
            mark = null;
        }
    }

    /** To be called when events have been sent. */
    void afterSend() {
        sentSince = true;
    }

    /** How long it is until the next one, if nothing is sent in the meantime. */
    Duration untilDue() {
        var wanted = sentSince ? pace.spacing() : pace.interval();
        var remaining = wanted.toNanos() - (System.nanoTime() - lastMark);
        return Duration.ofNanos(Math.max(0, remaining));
    }

    private void announce(Mark reached) {
        var watermark = new Watermark(reached.instant(), sender.offsets().byTopic());
        announced = sender.send(List.of(new ProducerRecord<>(Stream.WATERMARKS_TOPIC, 0, null, watermark.toJson())));
    }

    /** Events need not wait for the acknowledgement of a watermark, unless it is so late that theirs would be as well. */
    private void settle() {
        var age = Duration.ofNanos(System.nanoTime() - lastMark);
        if (announced != null && (announced.isDone() || age.compareTo(wait.patience()) > 0)) {
            wait.until(announced);
            announced = null;
            status.gettingThrough();
        }
    }
}
