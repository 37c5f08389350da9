package dev.planner.events.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentageTests {

    @ParameterizedTest
    @CsvSource({"0, 0.00", "-0.000, 0.00", "33.3, 33.30", "33.330, 33.33", "1e2, 100.00", "100.000, 100.00"})
    void hasTwoPlacesHoweverItIsWritten(String text, String printed) {
        assertThat(Percentage.of(text)).hasToString(printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "1000", "33.333", "1e-3", "1e999999999", "-1e999999999", "1e-999999999"})
    void isNothingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Percentage.of(text));
    }

    @Test
    void aSplitIsWholeOrNone() {
        assertThat(new Split(Percentage.of("60"), Percentage.of("40.00"))).isNotEqualTo(Split.EVEN);
        assertThat(Split.isWhole(Percentage.of("33.33"), Percentage.of("66.66")))
                .isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Split(Percentage.of("60"), Percentage.of("40.01")));
    }
}
