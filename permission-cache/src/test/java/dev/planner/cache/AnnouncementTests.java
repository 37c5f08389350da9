package dev.planner.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.cache.Announcement.OfEpoch;
import dev.planner.cache.Announcement.OfFact;
import dev.planner.cache.Announcement.OfHeartbeat;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnouncementTests {

    private static final Heartbeat BEAT = new Heartbeat(7, Instant.parse("2024-02-01T10:00:00.123456Z"));

    @Test
    void everyAnnouncementIsUnderstood() {
        assertThat(Announcement.parse(Announcement.of(Facts.USER_KEY, 12))).contains(new OfFact(Facts.USER_KEY, 12));
        assertThat(Announcement.parse(Announcement.of(BEAT))).contains(new OfHeartbeat(BEAT));
        assertThat(Announcement.parse(Announcement.EPOCH + 8)).contains(new OfEpoch(8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fact",
                "fact ",
                "fact x",
                "fact user:1",
                "fact user:1 x",
                "fact planet:1 2",
                "beat",
                "beat 7",
                "beat x 2024-02-01T10:00:00Z",
                "beat 7 yesterday",
                "epoch",
                "epoch x",
                "hello 1"
            })
    void foreignMessagesAreIgnored(String message) {
        assertThat(Announcement.parse(message)).isEmpty();
    }
}
