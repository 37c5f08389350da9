package dev.planner.query.reportcache;

import static dev.planner.query.fixture.Accounts.anActiveUser;
import static dev.planner.query.fixture.Accounts.anAdministrator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.planner.cache.PermissionCacheSettings;
import dev.planner.cache.PrecomputeQueue;
import dev.planner.cache.RedisTopology;
import dev.planner.events.access.BuiltInRole;
import dev.planner.events.access.Scope;
import dev.planner.events.access.UserAccount;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.query.fixture.DemoWorld;
import dev.planner.query.fixture.QueryClient.Answer;
import dev.planner.query.fixture.SharedQueryService;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.Jedis;

/** What the projector offers is in Redis before anybody asks for it. */
class PrecomputationIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String QUEUE = "planner:{reports}:precompute";

    private static SharedQueryService shared;
    private static ProgramId program;
    private static PrecomputeQueue queue;

    private final UserAccount admin = anAdministrator();

    @BeforeAll
    static void fill() {
        shared = SharedQueryService.fresh();
        var demo = DemoWorld.wholeIn(shared.database());
        shared.database().sumUp();
        program = demo.programs().get("DT");
        queue = PrecomputeQueue.of(PermissionCacheSettings.of(
                RedisTopology.standalone(shared.redis().host(), shared.redis().port())));
    }

    @AfterAll
    static void close() {
        queue.close();
    }

    @BeforeEach
    void everythingIsAnotherNow() {
        shared.projection().project(admin, 2);
        // Who may ask is known from then on, and Redis not left alone because of what other tests have done to it.
        await().atMost(PATIENCE)
                .until(() -> ask(admin, "forecast/programs/%s").tier().equals("redis"));
        shared.database().renewReportTags();
    }

    @AfterEach
    void nothingIsOffered() {
        queue.offer(List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"forecast/programs/%s", "budget-status/programs/%s", "programs/%s"})
    void whoAsksFirstIsAnsweredFromRedis(String report) {
        var asked = ask(admin, report);
        assertThat(asked.tier()).as("nothing was offered").isEqualTo("tables");

        shared.database().renewReportTags();
        offer();

        var first = ask(admin, report);
        assertThat(first.tier()).isEqualTo("redis");
        assertThat(first.text()).isEqualTo(asked.text());
        var manager = anActiveUser()
                .withRole(BuiltInRole.PROGRAM_MANAGER, Scope.program(program))
                .account();
        shared.projection().project(manager, 2);
        ask(manager, "forecast/programs/%s?asOf=2024-01-01");
        assertThat(ask(manager, report).tier())
                .as("who sees all of the program")
                .isEqualTo("redis");
    }

    @Test
    void whoIsShownLessIsNotAnsweredWithIt() {
        offer();
        var limited = anActiveUser()
                .withRole(BuiltInRole.RESOURCE_MANAGER, Scope.program(program))
                .account();
        shared.projection().project(limited, 2);

        var answer = ask(limited, "programs/%s");
        assertThat(answer.tier()).isEqualTo("tables");
        assertThat(answer.json().get("financialSummary").isNull()).isTrue();
    }

    @Test
    void whatIsKeptIsNotComputedAgain() {
        offer();
        var before = precomputed();
        offer();

        assertThat(precomputed()).isEqualTo(before);
        assertThat(ask(admin, "programs/%s").tier()).isEqualTo("redis");
    }

    @Test
    void aProgramThatIsGoneAndWhatIsNoProgramHoldNothingUp() {
        var before = precomputed();
        try (var jedis = new Jedis(shared.redis().host(), shared.redis().port())) {
            jedis.rpush(QUEUE, "a program", ProgramId.random().toString(), program.toString());
        }
        awaitPrecomputed(before + 3);

        assertThat(ask(admin, "forecast/programs/%s").tier()).isEqualTo("redis");
    }

    @Test
    void aQueueThatIsNoneHoldsNothingUp() {
        try (var jedis = new Jedis(shared.redis().host(), shared.redis().port())) {
            jedis.set(QUEUE, "nonsense");
        }

        offer();

        assertThat(ask(admin, "forecast/programs/%s").tier()).isEqualTo("redis");
    }

    @Test
    void afterRedisWasAwayItGoesOn() {
        shared.redis().kill();
        shared.redis().start();
        shared.awaitTrust();
        await().atMost(PATIENCE)
                .until(() -> ask(admin, "forecast/programs/%s").tier().equals("redis"));
        shared.database().renewReportTags();

        offer();

        assertThat(ask(admin, "forecast/programs/%s").tier()).isEqualTo("redis");
    }

    private static Answer ask(UserAccount user, String report) {
        return shared.service().as(user).get("/api/v1/reports/" + report.formatted(program));
    }

    /** Returns once it is treated: the marker behind it has been taken, and those of one instance are treated in order. */
    private static void offer() {
        queue.offer(List.of(program, ProgramId.random(), ProgramId.random()));
        await().atMost(PATIENCE).until(() -> queue.waiting() == 0);
    }

    private static void awaitPrecomputed(double count) {
        await().atMost(PATIENCE).until(() -> precomputed() >= count);
    }

    private static double precomputed() {
        return shared.service()
                .bean(MeterRegistry.class)
                .get("planner.reporting.cache.precomputed")
                .counter()
                .count();
    }
}
