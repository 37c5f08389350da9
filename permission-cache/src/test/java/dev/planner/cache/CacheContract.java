package dev.planner.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.access.UserId;
import dev.planner.events.portfolio.ProgramId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What holds whatever the topology. */
abstract class CacheContract extends CacheOnRedis {

    @Test
    void factsOfEveryShapeComeBackTogetherWithTheHeartbeat() {
        var facts = Facts.ofEveryShape();
        cache.publish(facts, epoch);
        var keys = new ArrayList<>(facts.stream().map(Fact::key).toList());
        keys.add(FactKey.of(UserId.random()));

        var answer = cache.getAll(keys);

        assertThat(answer.heartbeat()).contains(new Heartbeat(epoch, NOON));
        assertThat(answer.facts().values()).containsExactlyInAnyOrderElementsOf(withoutOlder(facts));
    }

    @Test
    void anOlderFactNeverReplacesANewerOne() {
        cache.publish(List.of(Facts.revoked(10)), epoch);

        // As text, 9 would be greater than 10.
        cache.writeBack(Facts.granted(9), epoch);
        cache.publish(List.of(Facts.granted(9)), epoch);

        assertThat(stored()).contains(Facts.revoked(10));
    }

    @Test
    void versionsBeyondFourBytesCompareToo() {
        var version = 1L << 52;
        cache.publish(List.of(Facts.revoked(version)), epoch);
        cache.writeBack(Facts.granted(version - 1), epoch);
        assertThat(stored()).contains(Facts.revoked(version));
        cache.writeBack(Facts.granted(version + 1), epoch);
        assertThat(stored()).contains(Facts.granted(version + 1));
    }

    @Test
    void theFirstFactOfAVersionStays() {
        cache.publish(List.of(Facts.revoked(3)), epoch);
        cache.writeBack(Facts.granted(3), epoch);
        assertThat(stored()).contains(Facts.revoked(3));
    }

    @Test
    void renewingReplacesNeitherWhatIsNewerNorWhatIsAsNew() {
        cache.publish(List.of(Facts.revoked(3)), epoch);

        cache.renew(List.of(Facts.granted(2)), epoch);
        cache.renew(List.of(Facts.granted(3)), epoch);
        assertThat(stored()).contains(Facts.revoked(3));

        cache.renew(List.of(Facts.granted(4)), epoch);
        assertThat(stored()).contains(Facts.granted(4));
        cache.remove(Facts.USER_KEY, 4, epoch);
        cache.renew(List.of(Facts.granted(3)), epoch);
        assertThat(stored()).isEmpty();
        cache.renew(List.of(Facts.granted(4)), epoch);
        assertThat(stored()).contains(Facts.granted(4));
    }

    @Test
    void aRemovedFactComesBackOnlyIfItIsNoOlder() {
        cache.publish(List.of(Facts.granted(5)), epoch);

        cache.remove(Facts.USER_KEY, 5, epoch);

        assertThat(stored()).isEmpty();
        cache.writeBack(Facts.granted(4), epoch);
        assertThat(stored()).isEmpty();
        cache.writeBack(Facts.granted(5), epoch);
        assertThat(stored()).contains(Facts.granted(5));
    }

    @Test
    void aRemovalByAnOlderVersionStillRemovesAndGuardsTheNewerOne() {
        cache.publish(List.of(Facts.revoked(8)), epoch);

        cache.remove(Facts.USER_KEY, 2, epoch);

        cache.writeBack(Facts.granted(7), epoch);
        assertThat(stored()).isEmpty();
        cache.writeBack(Facts.revoked(8), epoch);
        assertThat(stored()).contains(Facts.revoked(8));
    }

    @Test
    void aFactOfANewEpochIsNotSeenThroughAnOldOne() {
        cache.publish(List.of(Facts.granted(5)), epoch);
        var old = epoch;

        epoch = cache.openEpoch(1);

        assertThat(cache.get(Facts.USER_KEY).trusted())
                .as("before the heartbeat")
                .isFalse();
        beat();
        assertThat(stored()).isEmpty();
        cache.writeBack(Facts.granted(5), old);
        assertThat(stored()).isEmpty();
    }

    @Test
    void aReaderFollowsTheEpochOfTheHeartbeat() {
        cache.publish(List.of(Facts.granted(5)), epoch);
        assertThat(stored()).contains(Facts.granted(5));
        try (var other = RedisPermissionCache.of(settings())) {
            epoch = other.openEpoch(1);
            other.publish(List.of(Facts.revoked(6)), epoch);
            other.heartbeat(new Heartbeat(epoch, NOON), 1);
        }
        assertThat(stored()).contains(Facts.revoked(6));
    }

    @Test
    void epochsGrowWhateverRedisRemembers() {
        assertThat(cache.openEpoch(100)).isEqualTo(100);
        assertThat(cache.openEpoch(1)).isEqualTo(101);
        redis.flushAll();
        assertThat(cache.epoch()).isEmpty();
        assertThat(cache.openEpoch(102)).isEqualTo(102);
        assertThat(cache.epoch()).hasValue(102);
    }

    @Test
    void aPublicationUnderAnEpochThatIsOverDoesNotCount() {
        assertThat(cache.publish(List.of(Facts.granted(1)), epoch)).hasValue(1);
        assertThat(cache.publish(List.of(Facts.granted(2)), epoch)).hasValue(2);
        var next = cache.openEpoch(1);
        assertThat(cache.publish(List.of(Facts.granted(3)), epoch)).isEmpty();
        assertThat(cache.publish(List.of(Facts.granted(3)), next)).hasValue(1);
    }

    @Test
    void scriptsThatRedisHasForgottenAreSentAgain() {
        cache.publish(List.of(Facts.granted(1)), epoch);
        redis.scriptFlush();
        cache.publish(List.of(Facts.granted(2)), epoch);
        redis.scriptFlush();
        cache.remove(Facts.USER_KEY, 2, epoch);
        assertThat(stored()).isEmpty();
        redis.scriptFlush();
        cache.writeBack(Facts.granted(3), epoch);
        assertThat(stored()).contains(Facts.granted(3));
    }

    @Test
    void aGreatManyFactsArePublishedInOneGo() {
        var facts = LongStream.range(0, 5_000)
                .<Fact>mapToObj(version -> new Fact.ProgramFact(ProgramId.random(), version, version % 2 == 0))
                .toList();
        assertThat(cache.publish(facts, epoch)).hasValue(1);
        assertThat(cache.getAll(facts.stream().map(Fact::key).toList()).facts()).hasSize(facts.size());
    }

    @Test
    void aFactExpiresAfterItsTimeToLiveFromTheWrite() {
        cache.publish(List.of(Facts.granted(1)), epoch);
        assertThat(redis.pttl(redisKey(Facts.USER_KEY))).isBetween(3_200_000L, 3_600_000L);
        redis.pexpire(redisKey(Facts.USER_KEY), 100_000);
        cache.get(Facts.USER_KEY);
        assertThat(redis.pttl(redisKey(Facts.USER_KEY))).as("after a read").isLessThanOrEqualTo(100_000);
        cache.renew(List.of(Facts.granted(0)), epoch);
        assertThat(redis.pttl(redisKey(Facts.USER_KEY)))
                .as("after an older fact")
                .isLessThanOrEqualTo(100_000);
        cache.renew(List.of(Facts.granted(1)), epoch);
        assertThat(redis.pttl(redisKey(Facts.USER_KEY))).as("after a renewal").isGreaterThan(3_200_000);
        cache.remove(Facts.USER_KEY, 1, epoch);
        assertThat(redis.pttl(redisKey(Facts.USER_KEY))).as("tombstone").isGreaterThan(3_500_000);
    }

    @Nested
    class Garbage {

        @Test
        void ofAnyTypeReadsAsAMissAndIsOverwritten() {
            for (Runnable garbage : List.<Runnable>of(
                    () -> redis.set(redisKey(Facts.USER_KEY), "{\"user\":1}"),
                    () -> redis.set(redisKey(Facts.USER_KEY), ""),
                    () -> redis.hset(redisKey(Facts.USER_KEY), "a", "b"),
                    () -> redis.lpush(redisKey(Facts.USER_KEY), "a"))) {
                redis.del(redisKey(Facts.USER_KEY));
                garbage.run();
                assertThat(stored()).isEmpty();
                cache.writeBack(Facts.granted(0), epoch);
                assertThat(stored()).contains(Facts.granted(0));
            }
        }

        @Test
        void behindASoundHeaderDoesNotKeepTheFactOut() {
            var value = FactCodec.encode(Facts.granted(5));
            value[FactCodec.HEADER_LENGTH] = 77;
            redis.set(RedisKeys.fact(epoch, Facts.USER_KEY), value);

            assertThat(stored()).isEmpty();

            cache.writeBack(Facts.granted(4), epoch);
            assertThat(stored()).isEmpty();
            cache.writeBack(Facts.granted(5), epoch);
            assertThat(stored()).contains(Facts.granted(5));
        }

        @Test
        void inPlaceOfTheHeartbeatIsNoReasonToTrust() {
            cache.publish(List.of(Facts.granted(5)), epoch);
            redis.set(RedisKeys.HEARTBEAT, RedisKeys.bytes("alive"));
            assertThat(cache.get(Facts.USER_KEY)).isEqualTo(CacheAnswer.UNTRUSTED);
        }
    }

    @Nested
    class Trust {

        @Test
        void endsWithTheLastHeartbeat() {
            cache.publish(List.of(Facts.granted(5)), epoch);
            assertThat(redis.pttl(RedisKeys.HEARTBEAT)).isPositive();
            redis.del(RedisKeys.HEARTBEAT);
            assertThat(cache.get(Facts.USER_KEY)).isEqualTo(CacheAnswer.UNTRUSTED);
            assertThat(cache.lastHeartbeat()).isEmpty();
        }

        @Test
        void isRefusedToARedisThatHasForgottenAPublication() {
            var publications = cache.publish(List.of(Facts.granted(5)), epoch).orElseThrow();
            var older = redis.dump(RedisKeys.PUBLICATIONS);
            var newer = cache.publish(List.of(Facts.revoked(6)), epoch).orElseThrow();
            redis.del(RedisKeys.PUBLICATIONS);
            redis.restore(RedisKeys.PUBLICATIONS, 0, older);

            assertThat(cache.heartbeat(new Heartbeat(epoch, NOON), newer)).isFalse();
            assertThat(cache.heartbeat(new Heartbeat(epoch, NOON), publications))
                    .isTrue();
        }

        @Test
        void isRefusedToARedisThatCameBackEmptyUntilANewEpoch() {
            redis.flushAll();
            assertThat(cache.heartbeat(new Heartbeat(epoch, NOON), 0)).isFalse();
            assertThat(cache.publish(List.of(Facts.granted(5)), epoch)).isEmpty();
            assertThat(cache.get(Facts.USER_KEY).trusted()).isFalse();

            var next = cache.openEpoch(epoch + 1);

            assertThat(cache.heartbeat(new Heartbeat(next, NOON), 0)).isTrue();
            assertThat(cache.lastHeartbeat()).contains(new Heartbeat(next, NOON));
        }
    }

    private Optional<Fact> stored() {
        return cache.get(Facts.USER_KEY).find(Facts.USER_KEY);
    }

    /** The user's first fact loses to the second. */
    private static List<Fact> withoutOlder(List<Fact> facts) {
        return facts.subList(1, facts.size());
    }

    @Test
    void programsAreTakenOnceInTheOrderInWhichTheyWereOffered() {
        var programs = Stream.generate(ProgramId::random).limit(3).toList();
        try (var queue = PrecomputeQueue.of(settings())) {
            queue.offer(List.of(ProgramId.random()));
            queue.offer(programs);
            assertThat(queue.waiting()).as("in the place of the other").isEqualTo(3);

            var taken = Stream.generate(queue::take).limit(3).map(Optional::orElseThrow);
            assertThat(taken).isEqualTo(programs);
            assertThat(queue.take()).isEmpty();
            assertThat(queue.waiting()).isZero();
        }
    }
}
