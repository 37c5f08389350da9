package dev.planner.command.plan;

import dev.planner.command.execution.PlannerCommand;
import dev.planner.command.execution.Requirement;
import dev.planner.events.access.Permission;
import dev.planner.events.decision.Resource;
import dev.planner.events.plan.Allocation;
import dev.planner.events.plan.ResourceCalendarId;
import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.staffing.ResourceId;
import java.util.List;
import java.util.stream.Stream;

/** What clients may want of the plan: rows of one resource on one project, over any number of months. */
sealed interface PlanCommand extends PlannerCommand {

    ProjectId projectId();

    ResourceId resourceId();

    Dates days();

    /** The calendar of the first day. */
    @Override
    default String aggregateId() {
        return ResourceCalendarId.of(resourceId(), days().start()).toString();
    }

    /** All months of a resource: they are locked together. */
    @Override
    default String queue() {
        return resourceId().toString();
    }

    @Override
    default Class<PlanCommand> handledAs() {
        return PlanCommand.class;
    }

    /**
     * Gives every day of the range a row with these percentages.
     *
     * @param planned tells which days have a row, whenever the requirements are asked for
     */
    record SetPlan(ProjectId projectId, ResourceId resourceId, Dates days, Allocation allocation, PlannedDays planned)
            implements PlanCommand {

        /** What rows to create and what rows to change demand, as far as there are such. */
        @Override
        public List<Requirement> requirements() {
            var existing = planned.count(resourceId, projectId, days);
            return Stream.of(Permission.CREATE_ASSIGNMENT, Permission.UPDATE_ASSIGNMENT)
                    .filter(permission ->
                            permission == Permission.CREATE_ASSIGNMENT ? existing < days.length() : existing > 0)
                    .map(permission -> new Requirement(permission, Resource.project(projectId)))
                    .toList();
        }
    }

    /** Removes the rows that are there in the range. */
    record RemovePlan(ProjectId projectId, ResourceId resourceId, Dates days) implements PlanCommand {

        @Override
        public List<Requirement> requirements() {
            return List.of(new Requirement(Permission.DELETE_ASSIGNMENT, Resource.project(projectId)));
        }
    }

    /** Tells which days are planned. */
    @FunctionalInterface
    interface PlannedDays {

        /** On how many days of the range the resource has a row on the project. */
        long count(ResourceId resource, ProjectId project, Dates days);
    }
}
