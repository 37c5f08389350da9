package dev.planner.events.actuals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.portfolio.Money;
import dev.planner.events.portfolio.Percentage;
import dev.planner.events.portfolio.Split;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Domain reference, section 9, and example G17. */
class ActualCostTests {

    @ParameterizedTest
    @CsvSource({
        "1250.00,  33.33,  60,    40,    416.62, 249.98, 166.64",
        "950.00,   33.33,  70,    30,    316.64, 221.64, 95.00",
        "650.00,   25.00,  80,    20,    162.50, 130.00, 32.50",
        "1150.00,  10.01,  50,    50,    115.12, 57.56,  57.56",
        "1200.00,  50.00,  50,    50,    600.00, 300.00, 300.00",
    })
    void isThatOfTheWorkedExamples(
            String rate, String allocation, String capital, String expense, String total, String part, String rest) {
        assertThat(cost(rate, allocation, capital, expense))
                .isEqualTo(new ActualCost(Money.of(total), Money.of(part), Money.of(rest)));
    }

    @ParameterizedTest
    @CsvSource({
        // 0.125 is halfway: to the even cent. The capital part of 0.125 is 0.0625, and not half of 0.12.
        "12.50,             1,     50,    50,    0.12, 0.06, 0.06",
        "13.50,             1,     50,    50,    0.14, 0.07, 0.07",
        "0.01,              50,    50,    50,    0.00, 0.00, 0.00",
        // The capital part of 0.015 is rounded up, so that the expense part takes nothing.
        "0.03,              50,    99.99, 0.01,  0.02, 0.01, 0.01",
        "1000.00,           0,     60,    40,    0.00, 0.00, 0.00",
        "1000.00,           100,   100,   0,     1000.00, 1000.00, 0.00",
        "1000.00,           100,   0,     100,   1000.00, 0.00, 1000.00",
        "9999999999999.99,  100,   33.33, 66.67, 9999999999999.99, 3333000000000.00, 6666999999999.99",
    })
    void isRoundedHalfToEvenAndTheExpenseTakesTheDifference(
            String rate, String allocation, String capital, String expense, String total, String part, String rest) {
        assertThat(cost(rate, allocation, capital, expense))
                .isEqualTo(new ActualCost(Money.of(total), Money.of(part), Money.of(rest)));
    }

    private static ActualCost cost(String rate, String allocation, String capital, String expense) {
        var split = new Split(Percentage.of(capital), Percentage.of(expense));
        return ActualCost.of(Money.of(rate), Percentage.of(allocation), split);
    }
}
