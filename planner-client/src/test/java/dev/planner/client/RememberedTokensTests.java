package dev.planner.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RememberedTokensTests {

    private static final Duration SETTLING = Duration.ofSeconds(5);
    private static final UUID GRACE = UUID.randomUUID();
    private static final UUID ALAN = UUID.randomUUID();

    private final ManualTicker ticker = new ManualTicker();
    private final RememberedTokens remembered = new RememberedTokens(Settings.with(), ticker);

    @Test
    void questionsAboutAUserCarryTheTokensOfThatUserAndOfEverybody() {
        remembered.remember(GRACE, "a");
        remembered.remember(ALAN, "b");
        remembered.remember(null, "c");

        assertThat(remembered.demandOn(GRACE)).isEqualTo(new Demand(false, Set.of("a", "c")));
        assertThat(remembered.demandOn(UUID.randomUUID())).isEqualTo(new Demand(false, Set.of("c")));
    }

    @Test
    void aTokenIsGivenUpSomeTimeAfterTheCachesWereSeenToIncludeIt() {
        remembered.remember(GRACE, "a");
        ticker.pass(Duration.ofMillis(100));
        remembered.cachesAreCompleteTo(ticker.read());
        ticker.pass(SETTLING.minusNanos(1));
        remembered.cachesAreCompleteTo(ticker.read());
        assertThat(remembered.demandOn(GRACE).tokens()).containsExactly("a");

        ticker.pass(Duration.ofNanos(1));
        remembered.cachesAreCompleteTo(ticker.read());

        assertThat(remembered.demandOn(GRACE)).isEqualTo(Demand.NOTHING);
    }

    @Test
    void aTokenIsKeptAsLongAsAnswersAreOlderThanIt() {
        var before = ticker.read();
        ticker.pass(Duration.ofNanos(1));
        remembered.remember(GRACE, "a");

        for (int i = 0; i < 3; i++) {
            remembered.cachesAreCompleteTo(before);
            ticker.pass(SETTLING);
        }
        remembered.cachesAreCompleteTo(before);

        assertThat(remembered.demandOn(GRACE).tokens()).containsExactly("a");
    }

    @Test
    void aTokenOutlivesEveryDecisionThatWasAskedForWithoutIt() {
        var longLived = new RememberedTokens(Settings.with("cache.time-to-live=1m", "cache.max-staleness=1m"), ticker);
        longLived.remember(GRACE, "a");
        longLived.cachesAreCompleteTo(ticker.read());
        ticker.pass(Duration.ofMinutes(1).minusNanos(1));
        longLived.cachesAreCompleteTo(ticker.read());

        assertThat(longLived.demandOn(GRACE).tokens()).containsExactly("a");
    }

    @Test
    void moreTokensThanCanBeRememberedDemandEverythingUntilTheyHaveSettled() {
        var few = new RememberedTokens(Settings.with("tokens.max-remembered=2"), ticker);
        few.remember(GRACE, "a");
        few.remember(GRACE, "b");
        few.remember(GRACE, "c");

        assertThat(few.demandOn(GRACE).everything()).isTrue();
        assertThat(few.demandOn(ALAN).everything()).isTrue();

        few.cachesAreCompleteTo(ticker.read());
        ticker.pass(SETTLING);
        few.cachesAreCompleteTo(ticker.read());

        assertThat(few.demandOn(GRACE)).isEqualTo(Demand.NOTHING);
    }

    @Test
    void tokensThatAreTooLongForAHeaderDemandEverything() {
        remembered.remember(GRACE, "aaaaaaaa");
        remembered.remember(GRACE, "bbbbbbbb");

        assertThat(remembered.demandOn(GRACE).header(17).orElseThrow()).startsWith("at_least ");
        assertThat(remembered.demandOn(GRACE).header(16)).hasValue("fully_consistent");
    }
}
