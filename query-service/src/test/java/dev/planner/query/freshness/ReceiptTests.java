package dev.planner.query.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReceiptTests {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void severalSourcesAreAsDeepAsTheDeepestAndAsOldAsTheOldest() {
        var near = new Receipt(Tier.NEAR, NOON.minusSeconds(9), false);
        var tables = new Receipt(Tier.TABLES, NOON, true);

        assertThat(near.and(tables)).isEqualTo(new Receipt(Tier.TABLES, NOON.minusSeconds(9), true));
        assertThat(tables.and(near)).isEqualTo(new Receipt(Tier.TABLES, NOON.minusSeconds(9), true));
    }

    @Test
    void growsOlderWhileEverythingStandsStill() {
        var receipt = new Receipt(Tier.NEAR, NOON, false);

        assertThat(receipt.ageAt(NOON.plusMillis(250))).isEqualTo(250);
        assertThat(receipt.ageAt(NOON.plusSeconds(60))).isEqualTo(60_000);
    }

    @Test
    void isNeverYoungerThanNothing() {
        assertThat(new Receipt(Tier.NEAR, NOON, false).ageAt(NOON.minusSeconds(1)))
                .isZero();
    }
}
