package dev.planner.events.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventTimeTests {

    private static final long YEAR_0 = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
    private static final long YEAR_10000 =
            Instant.parse("+10000-01-01T00:00:00Z").getEpochSecond();

    @Test
    void whatAnInstantPrintsIsReadBack() {
        var random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            var grain = new long[] {1_000_000_000, 1_000_000, 1_000, 1}[i % 4];
            var instant = Instant.ofEpochSecond(
                    random.nextLong(YEAR_0, YEAR_10000), random.nextInt(1_000_000_000) / grain * grain);

            assertThat(EventTime.parse(instant.toString())).isEqualTo(instant);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-29T23:59:59.5Z",
                "2024-02-29T23:59:59.12345Z",
                "2024-12-31T24:00:00Z",
                "2016-12-31T23:59:60Z",
                "2024-02-29T23:59:59+01:00",
                "2024-02-29t23:59:59z",
                "2024-02-29T23:59:59.Z",
                "+12024-02-29T23:59:59Z",
                "-0001-02-28T23:59:59Z"
            })
    void otherFormsAreReadAsAlways(String text) {
        assertThat(EventTime.parse(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "now",
                "2024-02-30T00:00:00Z",
                "2024-13-01T00:00:00Z",
                "2024-00-01T00:00:00Z",
                "2024-01-01T25:00:00Z",
                "2024-01-01T00:60:00Z",
                "2024-01-01T00:00:61Z",
                "2024-01-01T00:00:00",
                "2024-01-01 00:00:00Z",
                "2024-01-01T00:00:00.1234567890Z",
                "2024-01-01T00:00:00.12a4Z",
                "2024-01-01T00:00:0٣Z",
                "2024-01-01T00:00:00ZZ"
            })
    void whatIsNoInstantIsRefused(String text) {
        assertThatThrownBy(() -> EventTime.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
