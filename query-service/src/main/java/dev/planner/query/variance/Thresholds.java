package dev.planner.query.variance;

import dev.planner.events.portfolio.Percentage;

/**
 * From where on the differences of worker-days that were both planned and worked are reported: either one that is reached will do. The exact
 * values are compared, not the rounded ones that are shown.
 *
 * @param allocation in percent of the planned allocation, 0.00–100.00
 * @param cost in percent of the planned cost, 0.00–100.00
 */
public record Thresholds(Percentage allocation, Percentage cost) {

    /** Of the variance analysis: 20.00 and 10.00. */
    public static final Thresholds USUAL = new Thresholds(Percentage.of("20"), Percentage.of("10"));

    /** Of the report on exceptions: 30.00 and 20.00. */
    static final Thresholds EXCEPTIONAL = new Thresholds(Percentage.of("30"), Percentage.of("20"));
}
