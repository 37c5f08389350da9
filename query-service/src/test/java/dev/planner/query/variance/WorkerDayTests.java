package dev.planner.query.variance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.portfolio.ProjectId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Types and figures of single worker-days (domain reference, section 11). */
class WorkerDayTests {

    private static final LocalDate DAY = LocalDate.parse("2024-02-01");

    @ParameterizedTest
    @CsvSource({
        "75.00, 75.00,  937.50,  937.50,                  ,     0.0000,   0.0000,   0.00",
        "75.00, 80.00,  937.50, 1000.00,   ALLOCATION_OVER,     6.6667,   6.6667,  62.50",
        "75.00, 50.00,  937.50,  625.00,  ALLOCATION_UNDER,   -33.3333, -33.3333, -312.50",
        "75.00, 75.00,  937.50,  975.00,         COST_OVER,     0.0000,   4.0000,  37.50",
        "75.00, 75.00,  937.50,  900.00,        COST_UNDER,     0.0000,  -4.0000, -37.50",
        "75.00, 75.00,        ,  900.00,                  ,     0.0000,         ,",
        "75.00, 80.00,        ,  900.00,   ALLOCATION_OVER,     6.6667,         ,",
        "0.01,   0.01,    0.00,    5.00,         COST_OVER,     0.0000,         ,   5.00",
        "80.00, 80.01,  100.00,  100.00,   ALLOCATION_OVER,     0.0125,   0.0000,   0.00",
        "64.00, 64.01, 3200.00, 3200.50,   ALLOCATION_OVER,     0.0156,   0.0156,   0.50"
    })
    void whatWasBothPlannedAndDoneDiffersInAllocationOrElseInCost(
            String planned,
            String done,
            BigDecimal forecastCost,
            String actualCost,
            VarianceType type,
            String percentage,
            String costPercentage,
            String costVariance) {
        var day = new WorkerDay(
                "EMP001",
                "John",
                DAY,
                true,
                true,
                new Difference(new BigDecimal(planned), new BigDecimal(done)),
                new Difference(forecastCost, new BigDecimal(actualCost)));
        var shown = VarianceRecord.of(ProjectId.random(), day);

        assertThat(day.type().orElse(null)).isEqualTo(type);
        assertThat(shown.allocationVariancePercentage()).isEqualTo(percentage);
        assertThat(shown.costVariancePercentage()).isEqualTo(costPercentage);
        assertThat(shown.costVariance()).isEqualTo(costVariance);
    }

    @Test
    void workWithoutAPlanHasNoPercentages() {
        var shown = VarianceRecord.of(ProjectId.random(), unplanned("50.00", "475.00"));

        assertThat(shown.varianceType()).isEqualTo(VarianceType.UNPLANNED_WORK);
        assertThat(shown.forecastAllocation()).isEqualTo("0.00");
        assertThat(shown.allocationVariance()).isEqualTo("50.00");
        assertThat(shown.allocationVariancePercentage()).isNull();
        assertThat(shown.forecastCost()).isEqualTo("0.00");
        assertThat(shown.costVariance()).isEqualTo("475.00");
        assertThat(shown.costVariancePercentage()).isNull();
    }

    @Test
    void aPlanWithoutWorkIsAHundredPercentUnderAndOfUnknownCostIfUnpriced() {
        var priced = VarianceRecord.of(ProjectId.random(), unworked("25.00", new BigDecimal("162.50")));
        var unpriced = VarianceRecord.of(ProjectId.random(), unworked("25.00", null));

        assertThat(priced.varianceType()).isEqualTo(VarianceType.UNWORKED_ASSIGNMENT);
        assertThat(priced.actualAllocation()).isEqualTo("0.00");
        assertThat(priced.allocationVariancePercentage()).isEqualTo("-100.0000");
        assertThat(priced.costVariance()).isEqualTo("-162.50");
        assertThat(priced.costVariancePercentage()).isEqualTo("-100.0000");
        assertThat(unpriced.allocationVariancePercentage()).isEqualTo("-100.0000");
        assertThat(unpriced.actualCost()).isEqualTo("0.00");
        assertThat(unpriced.forecastCost()).isNull();
        assertThat(unpriced.costVariance()).isNull();
        assertThat(unpriced.costVariancePercentage()).isNull();
    }

    @Test
    void aDayWithNeitherHasNoTypeAndNoPercentages() {
        var shown = VarianceRecord.of(ProjectId.random(), WorkerDay.idle("EMP001", "John", DAY));

        assertThat(shown.varianceType()).isNull();
        assertThat(shown.allocationVariance()).isEqualTo("0.00");
        assertThat(shown.allocationVariancePercentage()).isNull();
        assertThat(shown.costVariancePercentage()).isNull();
    }

    @Test
    void aSummaryCountsEveryTypeAndAddsSizesAsFarAsTheyAreKnown() {
        var summary = VarianceSummary.of(List.of(
                unplanned("50.00", "475.00"), unworked("25.00", new BigDecimal("162.50")), unworked("12.50", null)));

        assertThat(summary.totalVariances()).isEqualTo(3);
        assertThat(summary.varianceByType().toString())
                .isEqualTo(
                        "{unplanned_work=1, unworked_assignment=2, allocation_over=0, allocation_under=0, cost_over=0, cost_under=0}");
        assertThat(summary.totalAllocationVariance()).isEqualTo("87.50");
        assertThat(summary.totalCostVariance()).isEqualTo("637.50");
    }

    private static WorkerDay unplanned(String allocation, String cost) {
        return new WorkerDay(
                "EMP001",
                "John",
                DAY,
                false,
                true,
                new Difference(new BigDecimal("0.00"), new BigDecimal(allocation)),
                new Difference(new BigDecimal("0.00"), new BigDecimal(cost)));
    }

    private static WorkerDay unworked(String allocation, BigDecimal cost) {
        return new WorkerDay(
                "EMP001",
                "John",
                DAY,
                true,
                false,
                new Difference(new BigDecimal(allocation), new BigDecimal("0.00")),
                new Difference(cost, new BigDecimal("0.00")));
    }
}
