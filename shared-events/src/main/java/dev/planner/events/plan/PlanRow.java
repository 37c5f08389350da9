package dev.planner.events.plan;

import dev.planner.events.portfolio.ProjectId;
import java.time.LocalDate;

/** One day of a resource on one project. */
public record PlanRow(LocalDate date, ProjectId projectId, Allocation allocation) {}
