package dev.planner.events.plan;

import dev.planner.events.portfolio.Percentage;

/**
 * The content of a plan row: all that can change of it.
 *
 * @param allocationPercentage of one day, more than 0.00, at most 100.00
 * @param capitalPercentage of the cost, 0.00 to 100.00
 * @param expensePercentage of the cost; both together are 100.00
 */
public record Allocation(Percentage allocationPercentage, Percentage capitalPercentage, Percentage expensePercentage) {}
