package dev.planner.query.reportcache;

import static dev.planner.query.fixture.Accounts.anAdministrator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.planner.events.access.UserAccount;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.query.fixture.QueryClient.Answer;
import dev.planner.query.fixture.SharedQueryService;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;

/** Whatever becomes of Redis, a report is answered, as it is now. */
class RedisFailsReportsIntegrationTests {

    private static final String KEYS = "planner:reports:*";

    private final SharedQueryService shared = SharedQueryService.fresh();
    private final ProgramId program = ProgramId.random();
    private final UserAccount admin = anAdministrator();

    @BeforeEach
    void keep() {
        shared.projection().project(admin, 2);
        shared.projection().projectProgram(program, 0);
        shared.database().renewReportTags();
        ask();
        assertThat(ask().tier()).isEqualTo("redis");
    }

    @AfterEach
    void mend() {
        shared.redis().resume();
        shared.redis().start();
        shared.awaitTrust();
    }

    @Test
    void withoutRedisItIsComputedAndSaidToBeDegraded() {
        shared.redis().kill();
        for (int request = 0; request < 5; request++) {
            assertComputed();
            assertThat(ask().degraded()).isTrue();
        }

        shared.redis().start();
        await().untilAsserted(() -> assertThat(ask().tier()).isEqualTo("redis"));
        assertThat(ask().degraded()).isFalse();
    }

    @Test
    void aRedisThatHangsHoldsUpNobodyForLong() {
        shared.redis().pause();

        assertComputed();
        assertThat(ask().degraded()).isTrue();
        shared.redis().resume();
        await().untilAsserted(() -> assertThat(ask().tier()).isEqualTo("redis"));
    }

    @Test
    void aRedisThatIsFullKeepsNothingMore() {
        try (var redis = redis()) {
            redis.keys(KEYS).forEach(redis::del);
            redis.configSet("maxmemory", "1");
            assertComputed();
            assertComputed();
            redis.configSet("maxmemory", "0");
        }
        ask();
        assertThat(ask().tier()).isEqualTo("redis");
    }

    @Test
    void whatIsNotOursIsReplaced() {
        for (String garbage : List.of("", "{}", "x".repeat(1_000_000))) {
            try (var redis = redis()) {
                redis.keys(KEYS).forEach(key -> redis.set(key, garbage));
            }
            assertReplaced();
        }
        try (var redis = redis()) {
            redis.keys(KEYS).forEach(key -> {
                redis.del(key);
                redis.lpush(key, "not", "ours");
            });
        }
        assertReplaced();
    }

    @Test
    void theReportOfAnotherIsNotTakenForThisOne() {
        try (var redis = redis()) {
            redis.keys(KEYS).forEach(redis::del);
            shared.service().as(admin).get(path() + "?asOf=2024-01-01");
            var other = redis.get(redis.keys(KEYS).iterator().next().getBytes(StandardCharsets.UTF_8));
            ask();
            redis.keys(KEYS).forEach(key -> redis.set(key.getBytes(StandardCharsets.UTF_8), other));
        }
        assertReplaced();
    }

    private void assertReplaced() {
        assertComputed();
        assertThat(ask().tier()).isEqualTo("redis");
    }

    private void assertComputed() {
        var answer = ask();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.tier()).isEqualTo("tables");
        assertThat(answer.header("ETag")).isNotNull();
    }

    private Answer ask() {
        return shared.service().as(admin).get(path());
    }

    private String path() {
        return "/api/v1/reports/forecast/programs/" + program;
    }

    private Jedis redis() {
        return new Jedis(shared.redis().host(), shared.redis().port());
    }
}
