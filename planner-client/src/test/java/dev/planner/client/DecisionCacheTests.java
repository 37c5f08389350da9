package dev.planner.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DecisionCacheTests {

    private static final UUID USER = UUID.randomUUID();
    private static final Check CHECK = new Check("manage_users", Resource.SYSTEM);
    private static final DecisionCache.Key KEY = new DecisionCache.Key("caller", USER, CHECK);

    private final ManualTicker ticker = new ManualTicker();

    @Test
    void aDecisionLivesForItsTimeCountedFromTheQuestion() {
        var cache = cache("cache.time-to-live=1s", "cache.max-staleness=1m");
        var asked = ticker.read();
        ticker.pass(Duration.ofMillis(300));
        keep(cache, asked, 0, false);

        ticker.pass(Duration.ofMillis(700).minusNanos(1));
        assertThat(cache.find(KEY, Demand.NOTHING)).isPresent();
        ticker.pass(Duration.ofNanos(1));
        assertThat(cache.find(KEY, Demand.NOTHING)).isEmpty();
    }

    @Test
    void anOldAnswerLivesShorterByItsAge() {
        var cache = cache("cache.time-to-live=1m", "cache.max-staleness=2s");
        keep(cache, ticker.read(), 1_500, false);

        ticker.pass(Duration.ofMillis(498));
        assertThat(cache.find(KEY, Demand.NOTHING)).isPresent();
        ticker.pass(Duration.ofMillis(1));
        assertThat(cache.find(KEY, Demand.NOTHING)).isEmpty();
    }

    @Test
    void anAnswerThatIsTooOldWhenItComesIsNotKept() {
        var cache = cache("cache.time-to-live=1m", "cache.max-staleness=2s");
        keep(cache, ticker.read(), 2_000, false);

        assertThat(cache.find(KEY, Demand.NOTHING)).isEmpty();
    }

    @Test
    void aDegradedAnswerIsNotKept() {
        var cache = cache();
        keep(cache, ticker.read(), 0, true);

        assertThat(cache.find(KEY, Demand.NOTHING)).isEmpty();
    }

    @Test
    void aTimeToLiveOfZeroTurnsItOff() {
        var cache = cache("cache.time-to-live=0");
        keep(cache, ticker.read(), 0, false);

        assertThat(cache.find(KEY, Demand.NOTHING)).isEmpty();
    }

    @Test
    void saysHowOldTheDecisionIsByNow() {
        var cache = cache();
        keep(cache, ticker.read(), 200, false);
        ticker.pass(Duration.ofMillis(300));

        var receipt = cache.find(KEY, Demand.NOTHING).orElseThrow().receipt();

        assertThat(receipt.tier()).isEqualTo("client");
        assertThat(receipt.age()).isEqualTo(Duration.ofMillis(501));
    }

    @Test
    void aQuestionWithATokenIsAnsweredOnlyByADecisionThatWasAskedForWithIt() {
        var cache = cache();
        keep(cache, ticker.read(), 0, false);
        var token = new Demand(false, Set.of("a"));

        assertThat(cache.find(KEY, token)).isEmpty();
        cache.keep(KEY, decision(0, false), answers(ticker.read(), 0, false), new Demand(false, Set.of("a", "b")));
        assertThat(cache.find(KEY, token)).isPresent();
        assertThat(cache.find(KEY, new Demand(false, Set.of("c")))).isEmpty();
    }

    @Test
    void whoDemandsEverythingIsNeverAnswered() {
        var cache = cache();
        cache.keep(KEY, decision(0, false), answers(ticker.read(), 0, false), new Demand(true, Set.of()));

        assertThat(cache.find(KEY, new Demand(true, Set.of()))).isEmpty();
        assertThat(cache.find(KEY, Demand.NOTHING)).isPresent();
    }

    @Test
    void anAnswerThatWasUnderWayForLongDoesNotReplaceAFresherOne() {
        var cache = cache();
        var early = ticker.read();
        ticker.pass(Duration.ofMillis(100));
        cache.keep(KEY, decision(0, false), answers(ticker.read(), 0, false), new Demand(false, Set.of("fresh")));
        keep(cache, early, 0, false);

        assertThat(cache.find(KEY, new Demand(false, Set.of("fresh")))).isPresent();
    }

    @Test
    void holdsNoMoreThanAllowed() {
        var cache = cache("cache.size=10");
        for (int i = 0; i < 100; i++) {
            var key = new DecisionCache.Key("caller " + i, USER, CHECK);
            cache.keep(key, decision(0, false), answers(ticker.read(), 0, false), Demand.NOTHING);
        }

        var held = 0;
        for (int i = 0; i < 100; i++) {
            held += cache.find(new DecisionCache.Key("caller " + i, USER, CHECK), Demand.NOTHING)
                            .isPresent()
                    ? 1
                    : 0;
        }
        assertThat(held).isBetween(1, 10);
    }

    private DecisionCache cache(String... settings) {
        return new DecisionCache(Settings.with(settings).cache(), ticker);
    }

    private static void keep(DecisionCache cache, long askedAt, long ageMs, boolean degraded) {
        cache.keep(KEY, decision(ageMs, degraded), answers(askedAt, ageMs, degraded), Demand.NOTHING);
    }

    private static Decision decision(long ageMs, boolean degraded) {
        return new Decision(false, "scope_missing", false, null, receipt(ageMs, degraded));
    }

    private static Answers answers(long askedAt, long ageMs, boolean degraded) {
        return new Answers(askedAt, List.of(decision(ageMs, degraded)), receipt(ageMs, degraded));
    }

    private static Receipt receipt(long ageMs, boolean degraded) {
        return new Receipt("near", Duration.ofMillis(ageMs), degraded, 1L);
    }
}
