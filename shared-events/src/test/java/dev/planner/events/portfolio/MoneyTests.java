package dev.planner.events.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTests {

    @ParameterizedTest
    @CsvSource({
        "0,0.00",
        "-0.00,0.00",
        "0e999999999,0.00",
        "0e-999999999,0.00",
        "1,1.00",
        "1.5,1.50",
        "1.500000,1.50",
        "1e3,1000.00",
        "125e-2,1.25",
        "9999999999999.99,9999999999999.99",
        "-9999999999999.99,-9999999999999.99",
        "1e12,1000000000000.00"
    })
    void anAmountHasExactlyTwoPlaces(String written, String amount) {
        assertThat(Money.of(written)).hasToString(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.001", "0.005", "1e-3", "1e-999999999", "1e-2147483647"})
    void aThirdPlaceIsRefusedHoweverSmall(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(written)).withMessageContaining("two places");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10000000000000", "1e13", "1e400", "1e999999999", "1e2147483647"})
    void aFourteenthDigitIsRefusedHoweverLarge(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(written)).withMessageContaining("13 digits");
    }

    @Test
    void scalesAtTheEndOfTheWorldAreRefusedToo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Money(new BigDecimal(BigInteger.ONE, Integer.MIN_VALUE)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Money(new BigDecimal(BigInteger.ONE, Integer.MAX_VALUE)));
    }

    @Test
    void aTextBeyondMeasureIsNotComputed() {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of("1".repeat(1_000_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "1,5", "NaN", "Infinity"})
    void whatIsNoNumberIsRefused(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(written));
    }

    @Test
    void equalAmountsAreEqualHoweverTheyWereWritten() {
        assertThat(Money.of("1")).isEqualTo(Money.of("1.00")).isEqualTo(Money.of("100e-2"));
    }

    @Test
    void sumsKeepTheirPlaces() {
        assertThat(Money.of("0.10").plus(Money.of("0.20"))).isEqualTo(Money.of("0.30"));
        assertThat(Money.of("-0.01").isNegative()).isTrue();
        assertThat(Money.ZERO.isNegative()).isFalse();
        assertThat(Money.ZERO.isPositive()).isFalse();
        assertThat(Money.of("0.01").isPositive()).isTrue();
    }
}
