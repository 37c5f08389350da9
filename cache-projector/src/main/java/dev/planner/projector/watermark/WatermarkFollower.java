package dev.planner.projector.watermark;

import dev.planner.projector.stream.Positions;
import dev.planner.projector.worker.Worker;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Passes every watermark on when the tables have reached it: to the tables, for those who read them, and to the heart. */
@Component
class WatermarkFollower extends Worker {

    private static final Logger LOG = LoggerFactory.getLogger(WatermarkFollower.class);

    private final WatermarkTopic topic;
    private final WatermarkTracker tracker;
    private final Positions positions;
    private final JdbcWatermark tables;
    private final Heart heart;
    private final ProjectionLag lag;
    private final WatermarkProperties properties;

    WatermarkFollower(
            WatermarkTopic topic,
            Positions positions,
            JdbcWatermark tables,
            Heart heart,
            ProjectionLag lag,
            WatermarkProperties properties) {
        super("watermarks", properties.retryDelay());
        this.topic = topic;
        this.tracker = new WatermarkTracker(properties.maxOpen());
        this.positions = positions;
        this.tables = tables;
        this.heart = heart;
        this.lag = lag;
        this.properties = properties;
    }

    @Override
    protected Duration work() {
        topic.poll(tracker.hasOpen() ? properties.checkInterval() : properties.pollTimeout())
                .forEach(tracker::add);
        if (tracker.hasOpen()) {
            var read = positions.read();
            tracker.reach(read).map(tables::raise).ifPresent(this::tablesReached);
            lag.update(tracker.lags(read));
        }
        return Duration.ZERO;
    }

    private void tablesReached(Instant instant) {
        lag.tablesReached(instant);
        heart.tablesReached(instant);
    }

    @Override
    protected void failed(RuntimeException fault) {
        LOG.warn("Watermarks cannot be followed, trying again: {}", fault.toString());
        topic.close();
    }

    @Override
    protected void ended() {
        topic.close();
    }
}
