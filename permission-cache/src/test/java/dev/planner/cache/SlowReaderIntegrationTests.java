package dev.planner.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A reader loads rights from the tables, is delayed, and stores them after their revocation has been published. */
class SlowReaderIntegrationTests extends CacheOnRedis {

    private final Fact loadedByTheSlowReader = Facts.granted(8);
    private final Fact publishedByTheProjector = Facts.revoked(9);

    @Test
    void withoutProtectionTheRevokedRightsAreBack() {
        cache.publish(List.of(publishedByTheProjector), epoch);

        redis.set(RedisKeys.fact(epoch, Facts.USER_KEY), FactCodec.encode(loadedByTheSlowReader));

        assertThat(seen()).contains(loadedByTheSlowReader);
    }

    @Test
    void aVersionedWriteCannotBringThemBack() {
        cache.publish(List.of(publishedByTheProjector), epoch);

        cache.writeBack(loadedByTheSlowReader, epoch);

        assertThat(seen()).contains(publishedByTheProjector);
    }

    @Test
    void norCanItAfterTheFactWasRemoved() {
        cache.publish(List.of(publishedByTheProjector), epoch);
        cache.remove(Facts.USER_KEY, 9, epoch);

        cache.writeBack(loadedByTheSlowReader, epoch);

        assertThat(seen()).isEmpty();
    }

    @Test
    void norCanItAfterRedisLostEverythingOnceTheEpochIsNew() {
        var epochOfTheSlowReader = epoch;
        cache.publish(List.of(publishedByTheProjector), epoch);
        redis.flushAll();
        epoch = cache.openEpoch(epoch + 1);
        beat();

        cache.writeBack(loadedByTheSlowReader, epochOfTheSlowReader);

        assertThat(seen()).isEmpty();
    }

    @Test
    void withTheEpochTakenTooLateItCould() {
        cache.publish(List.of(publishedByTheProjector), epoch);
        redis.flushAll();
        epoch = cache.openEpoch(epoch + 1);
        beat();

        cache.writeBack(loadedByTheSlowReader, epoch);

        assertThat(seen()).contains(loadedByTheSlowReader);
    }

    private Optional<Fact> seen() {
        return cache.get(Facts.USER_KEY).find(Facts.USER_KEY);
    }
}
