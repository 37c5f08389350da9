package dev.planner.query.freshness;

import static dev.planner.query.fixture.Accounts.anActiveUser;
import static dev.planner.query.fixture.Accounts.anAdministrator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.planner.cache.Fact.UserFact;
import dev.planner.events.access.BuiltInRole;
import dev.planner.events.access.Scope;
import dev.planner.events.access.UserAccount;
import dev.planner.events.decision.AccessDocument;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.wire.ConsistencyToken;
import dev.planner.query.fixture.Accounts;
import dev.planner.query.fixture.QueryClient;
import dev.planner.query.fixture.QueryClient.Answer;
import dev.planner.query.fixture.SharedQueryService;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FreshnessIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final SharedQueryService shared = SharedQueryService.fresh();
    private final ProgramId program = ProgramId.random();
    private final UserAccount granted = anActiveUser()
            .withRole(BuiltInRole.PROGRAM_MANAGER, Scope.program(program))
            .account();
    private final UserAccount revoked = Accounts.anActiveUser(granted.id()).account();
    private final QueryClient client = shared.service().as(granted);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @BeforeEach
    void grant() {
        shared.projection().projectProgram(program, 0);
        shared.projection().project(granted, 2);
        decide(client);
        assertThat(decide(client).tier()).isEqualTo("near");
    }

    @AfterEach
    void end() {
        shared.heart().resume();
        threads.close();
    }

    @Test
    void withoutATokenTheNearCacheAnswers() {
        assertThat(decide(client).allowed()).isTrue();
        assertThat(decide(client.demanding("minimize_latency")).tier()).isEqualTo("near");
    }

    @Test
    void aTokenThatTheNearCacheIncludesIsAnsweredFromThere() {
        assertThat(decide(client.demanding(atLeast(2))).tier()).isEqualTo("near");
    }

    /** The tables know of the revocation, and nobody has told the caches. */
    @Test
    void aTokenPassesOverCachesThatAreTooOld() {
        shared.projection().store(revoked, 3);

        assertThat(decide(client).allowed()).isTrue();
        var answer = decide(client.demanding(atLeast(3)));
        assertThat(answer.allowed()).isFalse();
        assertThat(answer.tier()).isEqualTo("tables");
        assertThat(answer.degraded()).isFalse();
        assertThat(answer.header("Planner-Version")).isEqualTo("3");
        assertThat(decide(client).allowed()).isFalse();
    }

    @Test
    void aTokenWaitsUntilTheTablesIncludeIt() throws Exception {
        var waiting = submit(client.demanding(atLeast(3)));
        shared.projection().store(revoked, 3);

        assertThat(waiting.get().allowed()).isFalse();
    }

    @Test
    void aTokenThatIsNotIncludedInTimeIsSaidToLag() {
        var answer = decide(client.demanding(atLeast(3)));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("PROJECTION_LAGGING");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.json().at("/awaited/" + granted.id()).asInt()).isEqualTo(3);
    }

    /** The answer does not depend on it, but the client may. */
    @Test
    void aTokenOfSomethingElseIsWaitedForToo() throws Exception {
        var other = anAdministrator();
        var demanding = client.demanding("at_least " + token(other, 7));
        assertThat(decide(demanding).code()).isEqualTo("PROJECTION_LAGGING");

        shared.projection().store(other, 7);
        assertThat(decide(demanding).allowed()).isTrue();
    }

    @Test
    void allTokensOfAListAreWaitedFor() {
        var other = anAdministrator();
        var demanding = client.demanding("at_least " + token(granted, 2) + ", " + token(other, 7));

        assertThat(decide(demanding).code()).isEqualTo("PROJECTION_LAGGING");
        shared.projection().project(other, 8);
        assertThat(decide(demanding).allowed()).isTrue();
    }

    /** A revocation that was announced is proof enough that it is in the tables. */
    @Test
    void anAnnouncedTokenIsAnsweredFromRedis() {
        shared.projection().project(revoked, 3);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(decide(client).allowed()).isFalse());
        shared.projection().publish(new UserFact(AccessDocument.of(granted, 4)));

        // Only Redis has version 4: no statement could have told.
        var answer = decide(client.demanding(atLeast(4)));
        assertThat(answer.allowed()).isTrue();
        assertThat(answer.tier()).isIn("redis", "near");
    }

    @Test
    void aTokenOfAnInstantWaitsForTheWatermark() throws Exception {
        shared.heart().stop();
        shared.projection().store(revoked, 3);
        var instant = inAMinute();
        var demanding =
                client.demanding("at_least " + ConsistencyToken.of(instant).encode());
        assertThat(decide(demanding).code()).isEqualTo("PROJECTION_LAGGING");

        var waiting = submit(demanding);
        shared.projection().complete(instant);
        assertThat(waiting.get().allowed()).isFalse();
    }

    @Test
    void aTokenOfAnInstantIsAnsweredNearWhenTheHeartHasPassedIt() {
        var instant = Instant.now();
        await().atMost(PATIENCE)
                .until(() -> decide(client.demanding(
                                "at_least " + ConsistencyToken.of(instant).encode()))
                        .tier()
                        .equals("near"));
    }

    @Test
    void fullyConsistentIncludesEverythingCommittedBefore() throws Exception {
        shared.heart().stop();
        var now = inAMinute();
        shared.writeClock().says(() -> now);
        var waiting = submit(client.demanding("fully_consistent"));
        shared.projection().store(revoked, 3);
        shared.projection().complete(now);

        assertThat(waiting.get().allowed()).isFalse();
        assertThat(waiting.get().tier()).isEqualTo("tables");
        assertThat(shared.writeClock().authorization()).startsWith("Bearer ey");
    }

    @Test
    void fullyConsistentIsRefusedWhenTheWriteSideCannotBeAsked() {
        shared.writeClock().fails();

        var answer = decide(client.demanding("fully_consistent"));
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("UNAVAILABLE");
        assertThat(answer.header("Retry-After")).isNotNull();
    }

    @Test
    void listsIncludeWhatTheTokenStandsFor() throws Exception {
        var admin = anAdministrator();
        shared.projection().project(admin, 2);
        var added = ProgramId.random();
        var token = ConsistencyToken.of(Map.of(added.toString(), 0L)).encode();
        var lister = shared.service().as(admin).demanding("at_least " + token);

        var waiting =
                threads.submit(() -> lister.get("/api/v1/users/" + admin.id() + "/accessible-programs?fields=id"));
        shared.projection().projectProgram(added, 0);
        assertThat(waiting.get().text()).contains(added.toString());
        assertThat(waiting.get().tier()).isEqualTo("tables");
    }

    @Test
    void agesGrowWhileEverythingStandsStill() {
        shared.heart().stop();
        var first = decide(client);
        assertThat(first.tier()).isEqualTo("near");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(decide(client).ageMs()).isGreaterThan(first.ageMs() + 500));
        await().atMost(PATIENCE).untilAsserted(() -> {
            var later = decide(client);
            assertThat(later.tier()).isEqualTo("tables");
            assertThat(later.degraded()).isTrue();
            assertThat(later.ageMs()).isGreaterThan(2_000);
        });
    }

    @Test
    void aHeaderThatCannotBeReadIsRefused() {
        var answer = decide(client.demanding("at_least nonsense"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("MALFORMED_REQUEST");
    }

    private Answer decide(QueryClient asking) {
        return asking.decide(granted.id(), "update_program", "program " + program);
    }

    private Future<Answer> submit(QueryClient asking) {
        return threads.submit(() -> decide(asking));
    }

    private String atLeast(long version) {
        return "at_least " + token(granted, version);
    }

    /** As exact as the database keeps it. */
    private static Instant inAMinute() {
        return Instant.now().plusSeconds(60).truncatedTo(ChronoUnit.MICROS);
    }

    private static String token(UserAccount user, long version) {
        return ConsistencyToken.of(Map.of(user.id().toString(), version)).encode();
    }
}
