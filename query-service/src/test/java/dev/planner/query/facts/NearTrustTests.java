package dev.planner.query.facts;

import static dev.planner.query.facts.FactSamples.USER_KEY;
import static dev.planner.query.facts.FactSamples.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.cache.Heartbeat;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NearTrustTests {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration SILENCE = FactSamples.properties().heartbeatSilence();

    private final ManualTicker time = new ManualTicker();
    private final NearCache near = FactSamples.near(time);
    private final NearTrust trust =
            new NearTrust(near, FactSamples.properties(), new FactMetrics(new SimpleMeterRegistry()));

    @BeforeEach
    void connect() {
        trust.connected();
    }

    @Test
    void isNotTrustedBeforeTheFirstHeartbeat() {
        assertThat(trust.completeTo()).isEmpty();
        assertThat(trust.distrust()).contains("no heartbeat for 3000 ms");
    }

    @Test
    void isCompleteUpToTheLastHeartbeat() {
        beat(1, NOON);
        beat(1, NOON.plusSeconds(1));

        assertThat(trust.completeTo()).contains(NOON.plusSeconds(1));
        assertThat(trust.distrust()).isEmpty();
    }

    @Test
    void isTrustedForAFewSecondsAfterEachHeartbeat() {
        beat(1, NOON);
        time.pass(SILENCE);
        assertThat(trust.completeTo()).isPresent();

        time.pass(Duration.ofNanos(1));
        assertThat(trust.completeTo()).isEmpty();
    }

    @Test
    void theSameHeartbeatOnceMoreProlongsNothing() {
        beat(1, NOON);
        time.pass(SILENCE);
        beat(1, NOON);
        time.pass(Duration.ofNanos(1));

        assertThat(trust.completeTo()).isEmpty();
    }

    @Test
    void isEmptiedBeforeItIsTrustedAgainAfterSilence() {
        beat(1, NOON);
        hold();
        time.pass(SILENCE.plusNanos(1));
        beat(1, NOON.plusSeconds(4));

        assertThat(trust.completeTo()).isPresent();
        assertThat(near.find(USER_KEY)).isEmpty();
    }

    @Test
    void keepsWhatItHoldsWhileHeartbeatsArrive() {
        beat(1, NOON);
        hold();
        beat(1, NOON.plusSeconds(1));

        assertThat(near.find(USER_KEY)).contains(user(3));
    }

    @Test
    void isNotTrustedWhileDisconnectedAndEmptyAfterwards() {
        beat(1, NOON);
        hold();
        trust.disconnected();
        assertThat(trust.distrust()).contains("not subscribed to invalidations");

        // Whatever is loaded while nobody listens may be outdated by the time somebody does.
        hold();
        trust.connected();
        assertThat(trust.completeTo()).isEmpty();

        beat(1, NOON.plusSeconds(1));
        assertThat(near.find(USER_KEY)).isEmpty();
    }

    @Test
    void isEmptiedAndHasToBeatFirstWhenMessagesWereLost() {
        beat(1, NOON);
        hold();
        trust.missed();

        assertThat(near.find(USER_KEY)).isEmpty();
        assertThat(trust.completeTo()).isEmpty();
        beat(1, NOON.plusSeconds(1));
        assertThat(trust.completeTo()).isPresent();
    }

    @Test
    void aNewEpochEmptiesItAndHasToBeatFirst() {
        beat(1, NOON);
        hold();
        trust.epochOpened(2);

        assertThat(near.find(USER_KEY)).isEmpty();
        assertThat(trust.completeTo()).isEmpty();
        beat(2, NOON.plusSeconds(1));
        assertThat(trust.completeTo()).isPresent();
    }

    @Test
    void aHeartbeatOfANewEpochEmptiesItToo() {
        beat(1, NOON);
        hold();
        beat(2, NOON.plusSeconds(1));

        assertThat(near.find(USER_KEY)).isEmpty();
    }

    @Test
    void invalidationsReachTheNearCache() {
        beat(1, NOON);
        hold();
        trust.invalidated(USER_KEY, 4);

        assertThat(near.find(USER_KEY)).isEmpty();
        assertThat(near.floorOf(USER_KEY)).isEqualTo(4);
    }

    private void beat(long epoch, Instant instant) {
        trust.heartbeat(new Heartbeat(epoch, instant));
    }

    private void hold() {
        near.keep(user(3), near.beginLoad());
    }
}
