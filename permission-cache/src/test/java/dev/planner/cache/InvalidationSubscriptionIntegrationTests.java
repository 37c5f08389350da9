package dev.planner.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InvalidationSubscriptionIntegrationTests extends CacheOnRedis {

    private final Recorder recorder = new Recorder();
    private InvalidationSubscription subscription;

    @BeforeEach
    void subscribe() throws Exception {
        subscription = cache.subscribe(recorder);
        assertThat(recorder.next()).isEqualTo("connected");
    }

    @AfterEach
    void unsubscribe() {
        subscription.close();
    }

    @Test
    void tellsWhatIsPublishedRemovedAndBeaten() throws Exception {
        cache.publish(List.of(Facts.granted(5)), epoch);
        assertThat(recorder.next()).isEqualTo(Facts.USER_KEY + " 5");
        cache.remove(Facts.USER_KEY, 3, epoch);
        assertThat(recorder.next()).isEqualTo(Facts.USER_KEY + " 5");
        beat();
        assertThat(recorder.next()).isEqualTo(new Heartbeat(epoch, NOON).toString());
        assertThat(cache.openEpoch(41)).isEqualTo(41);
        assertThat(recorder.next()).isEqualTo("epoch 41");
    }

    @Test
    void tellsAlsoOfAPublicationThatAReaderHasForestalled() throws Exception {
        cache.writeBack(Facts.granted(5), epoch);
        cache.publish(List.of(Facts.granted(5)), epoch);
        assertThat(recorder.next()).isEqualTo(Facts.USER_KEY + " 5");
    }

    @Test
    void aReaderWhoWritesBackTellsNobody() throws Exception {
        cache.writeBack(Facts.granted(5), epoch);
        beat();
        assertThat(recorder.next()).startsWith("Heartbeat");
    }

    @Test
    void survivesARestart() throws Exception {
        SERVER.kill();
        SERVER.start();
        assertThat(recorder.next()).isEqualTo("disconnected");
        assertThat(recorder.next()).isEqualTo("connected");
        cache.publish(List.of(Facts.granted(5)), epoch);
        assertThat(recorder.next()).isEqualTo(Facts.USER_KEY + " 5");
    }

    @Test
    void givesUpAConnectionOnWhichNothingAnswers() throws Exception {
        SERVER.pause();
        try {
            assertThat(recorder.next()).isEqualTo("disconnected");
        } finally {
            SERVER.resume();
        }
        assertThat(recorder.next()).isEqualTo("connected");
    }

    @Test
    void silenceAloneIsNoReasonToReconnect() {
        await().during(1500, TimeUnit.MILLISECONDS).atMost(6, TimeUnit.SECONDS).until(() -> recorder.calls.isEmpty());
    }

    @Test
    void aListenerThatFailsHearsTheNextMessage() throws Exception {
        recorder.fails = true;
        cache.publish(List.of(Facts.granted(5)), epoch);
        assertThat(recorder.next()).isEqualTo(Facts.USER_KEY + " 5");
        cache.publish(List.of(Facts.granted(6)), epoch);
        assertThat(recorder.next()).isEqualTo(Facts.USER_KEY + " 6");
    }

    @Test
    void garbageOnTheChannelIsIgnored() throws Exception {
        redis.publish(RedisKeys.CHANNEL, "fact of life");
        redis.publish(RedisKeys.CHANNEL.getBytes(java.nio.charset.StandardCharsets.UTF_8), new byte[] {-1, 0, 7});
        cache.openEpoch(50);
        assertThat(recorder.next()).isEqualTo("epoch 50");
    }

    @Test
    void onceClosedItTellsNothingMore() throws Exception {
        subscription.close();
        assertThat(recorder.next()).isEqualTo("disconnected");
        cache.publish(List.of(Facts.granted(5)), epoch);
        assertThat(recorder.calls.poll(300, TimeUnit.MILLISECONDS)).isNull();
    }
}
