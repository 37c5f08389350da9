package dev.planner.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.util.JedisClusterCRC16;

class RedisKeysTests {

    @Test
    void aFactStaysOnItsSlotWhateverTheEpoch() {
        assertThat(slot(RedisKeys.fact(1, Facts.USER_KEY)))
                .isEqualTo(JedisClusterCRC16.getSlot(Facts.USER_KEY.toString()))
                .isEqualTo(slot(RedisKeys.fact(2, Facts.USER_KEY)));
    }

    @Test
    void scriptsThatJoinControlKeysFindThemOnOneSlot() {
        assertThat(slot(RedisKeys.EPOCH))
                .isEqualTo(slot(RedisKeys.PUBLICATIONS))
                .isEqualTo(slot(RedisKeys.MASTERS))
                .isEqualTo(slot(RedisKeys.HEARTBEAT));
    }

    @Test
    void aFactKeyNamesEpochKindAndId() {
        assertThat(new String(RedisKeys.fact(3, Facts.USER_KEY), StandardCharsets.UTF_8))
                .isEqualTo("planner:3:{user:" + Facts.USER + "}");
    }

    private static int slot(byte[] key) {
        return JedisClusterCRC16.getSlot(key);
    }
}
