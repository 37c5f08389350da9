package dev.planner.events.actuals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.portfolio.Percentage;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllocationCapTests {

    @ParameterizedTest
    @CsvSource({
        "75.00,  25.00,  100.00, 0.00,    false",
        "75.00,  25.01,  100.01, 0.01,    true",
        "100.00, 0.01,   100.01, 0.01,    true",
        "100.00, 0.00,   100.00, 0.00,    false",
        "0.00,   100.00, 100.00, 0.00,    false",
        "0.00,   10.00,  10.00,  -90.00,  false",
    })
    void aDayHasOneHundredPercent(
            BigDecimal existing, String requested, BigDecimal total, BigDecimal excess, boolean exceeded) {
        var cap = new AllocationCap(existing, Percentage.of(requested));

        assertThat(cap.total()).isEqualTo(total);
        assertThat(cap.excess()).isEqualTo(excess);
        assertThat(cap.isExceeded()).isEqualTo(exceeded);
    }
}
