package dev.planner.query.facts;

import dev.planner.cache.FactKey;
import dev.planner.cache.Heartbeat;
import dev.planner.cache.InvalidationListener;
import dev.planner.query.freshness.Receipt;
import dev.planner.query.freshness.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says whether the near cache may be believed: only while invalidations are known to arrive, that is for a few seconds after each heartbeat on
 * the channel. Whenever some may have been missed, the near cache is emptied before it is believed again.
 */
final class NearTrust implements InvalidationListener {

    private static final Logger LOG = LoggerFactory.getLogger(NearTrust.class);

    private final NearCache near;

    /** In nanoseconds. */
    private final long silence;

    private final FactMetrics metrics;

    private volatile @Nullable Heard heard;
    private volatile boolean connected;

    NearTrust(NearCache near, FactsProperties properties, FactMetrics metrics) {
        this.near = near;
        this.silence = properties.heartbeatSilence().toNanos();
        this.metrics = metrics;
    }

    /** The instant up to which the near cache is complete; empty while it must not be believed. */
    Optional<Instant> completeTo() {
        return Optional.ofNullable(receipt()).map(Receipt::completeTo);
    }

    /** What an answer from the near cache is complete up to; null while it must not be believed. */
    @Nullable
    Receipt receipt() {
        var last = heard;
        return last != null && isRecent(last) ? last.receipt : null;
    }

    /** How long ago, in seconds, the near cache was complete, be it believed or not; NaN before the first heartbeat. */
    double ageAt(Instant now) {
        var last = heard;
        return last == null
                ? Double.NaN
                : Duration.between(last.beat.watermark(), now).toMillis() / 1e3;
    }

    /** Why the near cache must not be believed; empty while it may be. */
    Optional<String> distrust() {
        if (completeTo().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                connected
                        ? "no heartbeat for " + TimeUnit.NANOSECONDS.toMillis(silence) + " ms"
                        : "not subscribed to invalidations");
    }

    @Override
    public void connected() {
        connected = true;
        startOver();
        LOG.info("Subscribed to invalidations");
    }

    @Override
    public void disconnected() {
        connected = false;
        startOver();
        LOG.warn("The subscription to invalidations is lost");
    }

    @Override
    public void missed() {
        startOver();
        LOG.info("Missed invalidations, starting over");
    }

    @Override
    public void epochOpened(long epoch) {
        startOver();
        LOG.info("Permission cache epoch {} begins", epoch);
    }

    @Override
    public void invalidated(FactKey key, long version) {
        near.invalidate(key, version);
        metrics.invalidated(key.kind());
    }

    @Override
    public void heartbeat(Heartbeat heartbeat) {
        var last = heard;
        if (last != null && last.beat.equals(heartbeat)) {
            // The same once more says nothing about what happened since.
            return;
        }
        if (last == null || !isRecent(last) || last.beat.epoch() != heartbeat.epoch()) {
            startOver();
        }
        heard = new Heard(heartbeat, new Receipt(Tier.NEAR, heartbeat.watermark(), false), near.now());
    }

    /** Distrusts first: whoever still believes the near cache finds entries of the time before, and nobody finds them after. */
    private void startOver() {
        heard = null;
        near.forgetAll();
    }

    private boolean isRecent(Heard last) {
        return near.now() - last.at <= silence;
    }

    private record Heard(Heartbeat beat, Receipt receipt, long at) {}
}
