package dev.planner.command.plan;

import dev.planner.events.staffing.ResourceId;
import java.time.LocalDate;

/** A day of a resource, over all projects. */
record ResourceDay(ResourceId resourceId, LocalDate date) {}
