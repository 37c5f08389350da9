package dev.planner.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.cache.Announcement.News;
import dev.planner.cache.Announcement.OfEpoch;
import dev.planner.cache.Announcement.OfFacts;
import dev.planner.cache.Announcement.OfHeartbeat;
import dev.planner.events.access.RoleKey;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnouncementTests {

    private static final Heartbeat BEAT = new Heartbeat(7, Instant.parse("2024-02-01T10:00:00.123456Z"));

    @Test
    void everyAnnouncementIsUnderstood() {
        var news = Announcement.fact(Facts.USER_KEY, 12) + Announcement.fact(FactKey.of(RoleKey.ADMIN), 0);
        assertThat(Announcement.parse(Announcement.FACTS + "7 3" + news))
                .contains(new OfFacts(
                        7, 3, List.of(new News(Facts.USER_KEY, 12), new News(FactKey.of(RoleKey.ADMIN), 0))));
        assertThat(Announcement.parse(Announcement.FACTS + "7 4")).contains(new OfFacts(7, 4, List.of()));
        assertThat(Announcement.parse(Announcement.BEAT + "4 " + BEAT.encode())).contains(new OfHeartbeat(BEAT, 4));
        assertThat(Announcement.parse(Announcement.EPOCH + 8)).contains(new OfEpoch(8));
    }

    @Test
    void aFactOfAnUnknownKindDoesNotHideTheOthers() {
        assertThat(Announcement.parse("facts 7 3 planet:1 2" + Announcement.fact(Facts.USER_KEY, 12)))
                .contains(new OfFacts(7, 3, List.of(new News(Facts.USER_KEY, 12))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "facts",
                "facts ",
                "facts 1",
                "facts 1 x",
                "facts 1 2 ",
                "facts 1 2 user:1",
                "facts 1 2 user:1 x",
                "facts 1 2 user:1 3 ",
                "beat",
                "beat 7",
                "beat 7 2024-02-01T10:00:00Z",
                "beat x 7 2024-02-01T10:00:00Z",
                "beat 7 x 2024-02-01T10:00:00Z",
                "beat 1 7 yesterday",
                "epoch",
                "epoch x",
                "hello 1"
            })
    void foreignMessagesAreIgnored(String message) {
        assertThat(Announcement.parse(message)).isEmpty();
    }
}
