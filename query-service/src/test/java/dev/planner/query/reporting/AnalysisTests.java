package dev.planner.query.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalysisTests {

    /** The first by the domain reference, section 15. */
    @ParameterizedTest
    @CsvSource({
        "21187.50, 600000.00, 3.5312",
        "21189.90, 600000.00, 3.5316",
        "0.00, 600000.00, 0.0000",
        "2.00, 3.00, 66.6667",
        "123456789012345.67, 0.01, 1234567890123456700.0000",
        "5.00, 0.00, 0.0000"
    })
    void ratiosAreRoundedHalfToEvenToFourPlaces(String part, String whole, String percent) {
        assertThat(Ratio.of(amount(part), amount(whole))).hasToString(percent);
    }

    @Test
    void theForecastIsWhatWasSpentAndWhatRemainsWithoutWhatIsOverdue() {
        var figures = new Figures(cost("1100", "650"), cost("100", "60"), cost("900", "500"), cost("50", "25"));

        assertThat(figures.forecast()).isEqualTo(cost("1000", "560"));
        assertThat(Analysis.of(figures))
                .isEqualTo(new Analysis(
                        amount("1000"),
                        amount("-100"),
                        Ratio.of(amount("1"), amount("11")),
                        Ratio.of(amount("10"), amount("11"))));
        assertThat(figures.plus(figures).forecast()).isEqualTo(cost("2000", "1120"));
    }

    @Test
    void sumsNeverRound() {
        assertThatThrownBy(() -> amount("0.001")).isInstanceOf(ArithmeticException.class);
        assertThat(amount("99999999999999999.99").plus(amount("0.01"))).hasToString("100000000000000000.00");
    }

    private static Cost cost(String total, String capital) {
        return Cost.of(new BigDecimal(total), new BigDecimal(capital));
    }

    private static Amount amount(String value) {
        return new Amount(new BigDecimal(value));
    }
}
