package dev.planner.query.reporting;

/**
 * How figures stand to their budget (domain reference, section 10).
 *
 * @param budgetRemaining budget less actual
 * @param forecastVariance forecast less budget: positive is an overrun
 * @param budgetUtilizationPercentage actual of budget, 0.0000 without a budget
 * @param forecastToBudgetPercentage forecast of budget, 0.0000 without a budget
 */
record Analysis(
        Amount budgetRemaining,
        Amount forecastVariance,
        Ratio budgetUtilizationPercentage,
        Ratio forecastToBudgetPercentage) {

    static Analysis of(Figures figures) {
        var budget = figures.budget().total();
        var actual = figures.actual().total();
        var forecast = figures.forecast().total();
        return new Analysis(
                budget.minus(actual), forecast.minus(budget), Ratio.of(actual, budget), Ratio.of(forecast, budget));
    }
}
