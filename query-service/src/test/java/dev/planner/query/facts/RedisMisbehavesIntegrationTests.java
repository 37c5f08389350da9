package dev.planner.query.facts;

import static dev.planner.query.fixture.Accounts.anActiveUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.planner.events.access.BuiltInRole;
import dev.planner.events.access.Scope;
import dev.planner.events.access.UserAccount;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.query.fixture.Accounts;
import dev.planner.query.fixture.QueryClient;
import dev.planner.query.fixture.QueryClient.Answer;
import dev.planner.query.fixture.SharedQueryService;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Protocol;

/** A Redis that answers, but does not do what it is there for. */
@Tag("battery")
class RedisMisbehavesIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String FACTS = "planner:*:{*}";

    private final SharedQueryService shared = SharedQueryService.fresh();
    private final ProgramId program = ProgramId.random();
    private final UserAccount granted = anActiveUser()
            .withRole(BuiltInRole.PROGRAM_MANAGER, Scope.program(program))
            .account();
    private final UserAccount revoked = Accounts.anActiveUser(granted.id()).account();
    private final QueryClient client = shared.service().as(granted);
    private final Jedis redis = new Jedis(shared.redis().host(), shared.redis().port());

    @BeforeEach
    void grant() {
        shared.projection().projectProgram(program, 0);
        shared.projection().project(granted, 2);
        decide();
        assertThat(decide().tier()).isEqualTo("near");
    }

    @AfterEach
    void mend() {
        redis.configSet("maxmemory", "0");
        redis.configSet("min-replicas-to-write", "0");
        redis.replicaofNoOne();
        redis.close();
        shared.awaitTrust();
    }

    @Test
    void oneThatIsFullIsNotBelieved() {
        redis.configSet("maxmemory", "1");

        assertTheTablesAnswerTheRevocation();

        redis.configSet("maxmemory", "0");
        assertTheCachesAnswerAgain();
    }

    @Test
    void oneThatHasBecomeAReplicaIsNotBelieved() {
        redis.replicaof("127.0.0.1", 1);

        assertTheTablesAnswerTheRevocation();

        redis.replicaofNoOne();
        assertTheCachesAnswerAgain();
    }

    @Test
    void oneThatTakesNoWritesIsNotBelieved() {
        redis.configSet("min-replicas-to-write", "1");

        assertTheTablesAnswerTheRevocation();

        redis.configSet("min-replicas-to-write", "0");
        assertTheCachesAnswerAgain();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"active\":true}", "\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000b"})
    void oneThatHoldsGarbageIsReadPast(String garbage) {
        shared.projection().store(revoked, 3);
        redis.keys(FACTS).forEach(key -> redis.set(key, garbage));

        assertTheRevocationIsReadPastRedis();
    }

    @Test
    void oneThatHoldsSomethingElseIsReadPast() {
        shared.projection().store(revoked, 3);
        redis.keys(FACTS).forEach(key -> {
            redis.del(key);
            redis.lpush(key, "not", "ours");
        });

        assertTheRevocationIsReadPastRedis();
    }

    private void assertTheRevocationIsReadPastRedis() {
        // Empties the near cache, so that Redis is asked.
        redis.sendCommand(Protocol.Command.CLIENT, "KILL", "TYPE", "pubsub");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(decide().allowed()).isFalse());
        assertThat(decide().status()).isEqualTo(200);
    }

    private void assertTheTablesAnswerTheRevocation() {
        shared.projection().store(revoked, 3);
        await().atMost(PATIENCE).untilAsserted(() -> {
            var answer = decide();
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.tier()).isEqualTo("tables");
            assertThat(answer.degraded()).isTrue();
        });
        assertThat(decide().allowed()).isFalse();
    }

    private void assertTheCachesAnswerAgain() {
        // What the projector does before it beats again.
        shared.projection().project(revoked, 3);
        shared.awaitTrust();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(decide().tier()).isEqualTo("near"));
        assertThat(decide().allowed()).isFalse();
        assertThat(decide().degraded()).isFalse();
    }

    private Answer decide() {
        return client.decide(granted.id(), "update_program", "program " + program);
    }
}
