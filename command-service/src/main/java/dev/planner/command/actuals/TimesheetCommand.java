package dev.planner.command.actuals;

import dev.planner.command.execution.Creation;
import dev.planner.command.execution.PlannerCommand;
import dev.planner.command.execution.Requirement;
import dev.planner.events.access.Permission;
import dev.planner.events.actuals.ActualId;
import dev.planner.events.actuals.TimesheetId;
import dev.planner.events.decision.Resource;
import dev.planner.events.portfolio.Percentage;
import dev.planner.events.portfolio.ProjectId;
import java.util.List;
import java.util.UUID;

/** What clients may want of the actuals of one worker in one month. */
sealed interface TimesheetCommand extends PlannerCommand {

    TimesheetId timesheetId();

    ActualId actualId();

    @Override
    default String aggregateId() {
        return timesheetId().toString();
    }

    @Override
    default Class<TimesheetCommand> handledAs() {
        return TimesheetCommand.class;
    }

    /** Brings an actual into being. */
    record CreateActual(TimesheetId timesheetId, ActualId actualId, boolean idChosenByClient, ActualEntry content)
            implements TimesheetCommand, Creation {

        @Override
        public List<Requirement> requirements() {
            return List.of(Requirement.onReferenced(
                    Permission.CREATE_ACTUAL, Resource.project(content.projectId()), "projectId"));
        }

        @Override
        public UUID id() {
            return actualId.value();
        }

        @Override
        public String kind() {
            return "actual";
        }
    }

    /** Gives an actual another percentage. */
    record ChangeActual(TimesheetId timesheetId, ActualId actualId, ProjectId projectId, Percentage allocation)
            implements TimesheetCommand {

        @Override
        public List<Requirement> requirements() {
            return List.of(new Requirement(Permission.UPDATE_ACTUAL, Resource.project(projectId)));
        }
    }

    /** Ends an actual. */
    record DeleteActual(TimesheetId timesheetId, ActualId actualId, ProjectId projectId) implements TimesheetCommand {

        @Override
        public List<Requirement> requirements() {
            return List.of(Requirement.toEnd(Permission.DELETE_ACTUAL, Resource.project(projectId)));
        }
    }
}
