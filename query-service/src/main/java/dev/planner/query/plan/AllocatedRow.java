package dev.planner.query.plan;

import dev.planner.events.portfolio.Percentage;
import dev.planner.events.portfolio.ProjectId;

/** A plan row within a resource's day. */
record AllocatedRow(
        ProjectId projectId,
        Percentage allocationPercentage,
        Percentage capitalPercentage,
        Percentage expensePercentage) {}
