package dev.planner.query.facts;

import static dev.planner.query.fixture.Accounts.anActiveUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.planner.backing.TestBackingServices;
import dev.planner.cache.Fact.UserFact;
import dev.planner.cache.FactKey;
import dev.planner.events.access.BuiltInRole;
import dev.planner.events.access.Scope;
import dev.planner.events.access.UserAccount;
import dev.planner.events.decision.AccessDocument;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.wire.ConsistencyToken;
import dev.planner.query.fixture.Accounts;
import dev.planner.query.fixture.QueryClient;
import dev.planner.query.fixture.QueryClient.Answer;
import dev.planner.query.fixture.ReadDatabase;
import dev.planner.query.fixture.RunningQueryService;
import dev.planner.query.fixture.SharedQueryService;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Protocol;

/** What readers get while parts are away, and afterwards. */
class OutageIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final SharedQueryService shared = SharedQueryService.fresh();
    private final ProgramId program = ProgramId.random();
    private final UserAccount granted = anActiveUser()
            .withRole(BuiltInRole.PROGRAM_MANAGER, Scope.program(program))
            .account();
    private final UserAccount revoked = Accounts.anActiveUser(granted.id()).account();
    private final QueryClient client = shared.service().as(granted);

    @BeforeEach
    void grant() {
        shared.projection().projectProgram(program, 0);
        shared.projection().project(granted, 2);
        decide();
        assertThat(decide().tier()).isEqualTo("near");
    }

    @AfterEach
    void mend() throws SQLException {
        shared.redis().resume();
        shared.redis().start();
        allowConnections(shared.database(), true);
        shared.heart().resume();
        shared.awaitTrust();
    }

    @Test
    void withoutRedisTheTablesAnswer() {
        shared.redis().kill();

        await().atMost(PATIENCE).untilAsserted(this::assertAnsweredFromTables);
        shared.projection().store(revoked, 3);
        assertThat(decide().allowed()).isFalse();
    }

    @Test
    void whenRedisIsBackWithAnOlderCopyTheNearCacheStartsOver() {
        shared.redis().kill();
        await().atMost(PATIENCE).untilAsserted(this::assertAnsweredFromTables);
        shared.projection().store(revoked, 3);
        shared.redis().start();
        // What the projector does before it beats again.
        shared.projection().project(revoked, 3);

        shared.awaitTrust();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(decide().tier()).isEqualTo("near"));
        assertThat(decide().allowed()).isFalse();
        assertThat(decide().degraded()).isFalse();
    }

    @Test
    void aRedisThatHangsHoldsUpNobodyForLong() {
        shared.redis().pause();
        shared.projection().store(revoked, 3);

        // With a token at once, without one as soon as the heartbeats are missed.
        assertThat(decide(client.demanding(atLeast(3))).allowed()).isFalse();
        await().atMost(PATIENCE).untilAsserted(this::assertAnsweredFromTables);
        assertThat(decide().allowed()).isFalse();

        shared.redis().resume();
        shared.awaitTrust();
        assertThat(decide(client.demanding(atLeast(3))).allowed()).isFalse();
    }

    @Test
    void aRedisThatForgetsEverythingIsFilledAgain() {
        try (var redis = redis()) {
            redis.flushAll();
        }
        shared.projection().store(revoked, 3);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(decide().allowed()).isFalse());
        shared.awaitTrust();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(decide().tier()).isEqualTo("near"));
    }

    @Test
    void aLostSubscriptionEmptiesTheNearCache() {
        var near = shared.service().bean(NearCache.class);
        shared.heart().stop();
        try (var redis = redis()) {
            redis.sendCommand(Protocol.Command.CLIENT, "KILL", "TYPE", "pubsub");
        }

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(near.find(FactKey.of(granted.id()))).isEmpty());
    }

    @Test
    void withoutHeartbeatsTheCachesAreNotBelieved() {
        shared.heart().stop();
        await().atMost(PATIENCE).untilAsserted(this::assertAnsweredFromTables);
        shared.projection().store(revoked, 3);
        assertThat(decide().allowed()).isFalse();
        assertThat(readiness()).contains("DEGRADED", "no heartbeat");

        // The caches catch up before the heart beats again.
        shared.projection().project(revoked, 3);
        shared.heart().resume();
        shared.awaitTrust();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(decide().tier()).isEqualTo("near"));
        assertThat(decide().allowed()).isFalse();
    }

    @Test
    void withoutReadDatabaseDecisionsComeFromTheCaches() throws SQLException {
        allowConnections(shared.database(), false);

        shared.projection().publish(new UserFact(AccessDocument.of(revoked, 3)));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(decide().allowed()).isFalse());
        assertThat(decide().degraded()).isFalse();
        assertThat(decide(client.demanding(atLeast(3))).allowed()).isFalse();

        var list = client.get("/api/v1/programs");
        assertThat(list.status()).isEqualTo(503);
        assertThat(list.code()).isEqualTo("UNAVAILABLE");
        assertThat(list.header("Retry-After")).isNotNull();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(readiness()).contains("the read database does not answer"));

        allowConnections(shared.database(), true);
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(client.get("/api/v1/programs").status()).isEqualTo(200));
    }

    @Test
    void startsWithoutRedisAndFindsItLater() {
        shared.redis().kill();
        try (var late = RunningQueryService.start(shared.database(), shared.redis())) {
            var asking = late.as(granted);
            assertThat(decide(asking).allowed()).isTrue();
            assertThat(decide(asking).degraded()).isTrue();

            shared.redis().start();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(decide(asking).tier()).isEqualTo("near"));
        }
    }

    @Test
    void startsWithoutReadDatabase() throws SQLException {
        // Another one: the pool of the shared service would take seconds to find its own again.
        try (var database = ReadDatabase.create()) {
            allowConnections(database, false);
            try (var late = RunningQueryService.start(database, shared.redis())) {
                var asking = late.as(granted);
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(decide(asking).status()).isEqualTo(200));
                assertThat(asking.get("/api/v1/programs").status()).isEqualTo(503);

                allowConnections(database, true);
                await().atMost(PATIENCE)
                        .untilAsserted(
                                () -> assertThat(asking.get("/api/v1/programs").status())
                                        .isEqualTo(200));
            }
        }
    }

    private void assertAnsweredFromTables() {
        var answer = decide();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.tier()).isEqualTo("tables");
        assertThat(answer.degraded()).isTrue();
    }

    private Answer decide() {
        return decide(client);
    }

    private Answer decide(QueryClient asking) {
        return asking.decide(granted.id(), "update_program", "program " + program);
    }

    private String atLeast(long version) {
        return "at_least "
                + ConsistencyToken.of(Map.of(granted.id().toString(), version)).encode();
    }

    private String readiness() {
        return shared.service().management().get("/actuator/health/readiness").text();
    }

    private Jedis redis() {
        return new Jedis(shared.redis().host(), shared.redis().port());
    }

    /** As good as away for the service; what the test itself holds open stays open. */
    private static void allowConnections(ReadDatabase database, boolean allowed) throws SQLException {
        var name = database.owner().jdbcUrl().replaceFirst(".*/", "");
        try (var connection =
                        TestBackingServices.shared().postgres().administration().connect();
                var statement = connection.createStatement()) {
            statement.execute("alter database " + name + " allow_connections " + allowed);
            if (!allowed) {
                statement.execute(
                        "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'planner_reader' and datname = '"
                                + name + "'");
            }
        }
    }
}
