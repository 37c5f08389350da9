package dev.planner.query.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BudgetStatusTests {

    static Stream<JsonNode> cases() {
        var cases = Golden.expected("G14");
        return IntStream.range(0, cases.size()).mapToObj(cases::get);
    }

    /** {@code G14} */
    @ParameterizedTest
    @MethodSource("cases")
    void boundariesAreCompared(JsonNode expected) {
        var status = BudgetStatus.of(figures(
                expected.get("budget").asString(),
                expected.get("forecast").asString(),
                expected.get("actual").asString()));

        JsonNode json = JsonMapper.shared().valueToTree(status);
        json.propertyNames().forEach(name -> assertThat(json.get(name)).as(name).isEqualTo(expected.get(name)));
        assertThat(json.propertyNames())
                .containsExactly("budgetStatus", "completionStatus", "isOverBudget", "isUnderBudget");
    }

    @Test
    void boundariesAreExactWhereARatioOfFourPlacesWouldBeRoundedOntoThem() {
        assertThat(BudgetStatus.of(figures("900000000000.00", "990000000000.01", "899999999999.99")))
                .isEqualTo(new BudgetStatus(
                        BudgetStatus.Standing.OVER_BUDGET, BudgetStatus.Completion.NEAR_COMPLETE, true, false));
    }

    @Test
    void withoutABudgetSpendingIsOverBudgetAndNeverComplete() {
        assertThat(BudgetStatus.of(figures("0.00", "0.01", "0.01")))
                .isEqualTo(new BudgetStatus(
                        BudgetStatus.Standing.OVER_BUDGET, BudgetStatus.Completion.IN_PROGRESS, true, false));
        assertThat(BudgetStatus.of(Figures.ZERO))
                .isEqualTo(new BudgetStatus(
                        BudgetStatus.Standing.ON_TRACK, BudgetStatus.Completion.IN_PROGRESS, false, false));
    }

    private static Figures figures(String budget, String forecast, String actual) {
        var spent = new BigDecimal(actual);
        return new Figures(
                cost(new BigDecimal(budget)), cost(spent), cost(new BigDecimal(forecast).subtract(spent)), Cost.ZERO);
    }

    private static Cost cost(BigDecimal total) {
        return Cost.of(total, BigDecimal.ZERO);
    }
}
