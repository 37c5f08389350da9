package dev.planner.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.planner.cache.Fact;
import dev.planner.cache.Fact.ProgramFact;
import dev.planner.cache.Fact.ProjectFact;
import dev.planner.cache.Fact.RoleFact;
import dev.planner.cache.Fact.UserFact;
import dev.planner.cache.FactKey;
import dev.planner.cache.RedisPermissionCache;
import dev.planner.events.access.PermissionSet;
import dev.planner.events.access.UserId;
import dev.planner.projector.cachewriter.CacheDesk;
import dev.planner.projector.cachewriter.CacheRefresher;
import dev.planner.projector.cachewriter.CacheWarmer;
import dev.planner.projector.jobs.Job;
import dev.planner.projector.jobs.JobRunner;
import dev.planner.projector.support.CachedFacts;
import dev.planner.projector.support.History;
import dev.planner.projector.support.ProjectorIntegrationTest;
import dev.planner.projector.support.Pulse;
import dev.planner.projector.support.Relay;
import dev.planner.projector.support.Services;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProjectorIntegrationTest
class CacheWarmerIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Relay relay = new Relay();
    private final Pulse pulse = Pulse.of(relay);

    @Autowired
    private RedisPermissionCache cache;

    @Autowired
    private CacheDesk desk;

    @Autowired
    private JobRunner jobs;

    @AfterEach
    void stopRelay() {
        pulse.close();
        relay.close();
    }

    @Test
    void everyFactThatTheTablesHoldIsInRedisAfterwards() {
        var history = new History(601).going(2000);
        relay.send(history.events());
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(CachedFacts.of(cache, history)).isEqualTo(CachedFacts.expected(history)));
        desk.invalidateAll();
        await().atMost(PATIENCE).until(() -> cache.lastHeartbeat().isPresent());
        assertThat(CachedFacts.of(cache, history)).isEmpty();

        var job = jobs.start(CacheWarmer.KIND, UserId.random());

        await().atMost(PATIENCE).until(() -> state(job).equals("done"));
        assertThat(existing(CachedFacts.of(cache, history))).isEqualTo(existing(CachedFacts.expected(history)));
        var ended = jobs.find(job.id()).orElseThrow();
        assertThat(ended.done()).isEqualTo(ended.total()).isPositive();
    }

    @Test
    void aRefreshLetsEveryFactLiveOnWithoutAnnouncingOrLosingAny() {
        var history = new History(602).going(500);
        relay.send(history.events());
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(CachedFacts.of(cache, history)).isEqualTo(CachedFacts.expected(history)));
        var before = CachedFacts.of(cache, history);

        var job = jobs.start(CacheRefresher.KIND, UserId.random());

        await().atMost(PATIENCE).until(() -> state(job).equals("done"));
        assertThat(CachedFacts.of(cache, history)).isEqualTo(before);
    }

    @Test
    void withoutRedisItIsTriedAgain() {
        var redis = Services.prepared().backing().redis();
        redis.kill();
        Job job;
        try {
            job = jobs.start(CacheWarmer.KIND, UserId.random());
            await().atMost(PATIENCE)
                    .until(() -> jobs.find(job.id()).orElseThrow().failures() > 0);
        } finally {
            redis.start();
        }
        await().atMost(PATIENCE).until(() -> state(job).equals("done"));
    }

    /** What was deleted is not warmed: nobody asks for it. */
    private static Map<FactKey, Fact> existing(Map<FactKey, Fact> facts) {
        Map<FactKey, Fact> existing = new HashMap<>(facts);
        existing.values().removeIf(fact -> switch (fact) {
            case UserFact _ -> false;
            case RoleFact role -> role.permissions().equals(PermissionSet.NONE);
            case ProgramFact program -> !program.exists();
            case ProjectFact project -> project.programId().isEmpty();
        });
        return existing;
    }

    private String state(Job job) {
        return jobs.find(job.id()).orElseThrow().state();
    }
}
