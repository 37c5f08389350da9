package dev.planner.command.staffing;

import dev.planner.command.execution.Creation;
import dev.planner.command.execution.PlannerCommand;
import dev.planner.command.execution.Requirement;
import dev.planner.events.access.Permission;
import dev.planner.events.staffing.ResourceId;
import java.util.List;
import java.util.UUID;

/** What clients may want of a resource. */
sealed interface ResourceCommand extends PlannerCommand {

    ResourceId resourceId();

    @Override
    default String aggregateId() {
        return resourceId().toString();
    }

    @Override
    default Class<ResourceCommand> handledAs() {
        return ResourceCommand.class;
    }

    /** Brings a resource into being. */
    record CreateResource(ResourceId resourceId, boolean idChosenByClient, ResourceDraft draft)
            implements ResourceCommand, Creation {

        @Override
        public List<Requirement> requirements() {
            return List.of(Requirement.onSystem(Permission.CREATE_RESOURCE));
        }

        @Override
        public UUID id() {
            return resourceId.value();
        }

        @Override
        public String kind() {
            return "resource";
        }

        @Override
        public ResourceDraft content() {
            return draft;
        }
    }

    /** Edits a resource. */
    record ChangeResource(ResourceId resourceId, ResourceEdit edit) implements ResourceCommand {

        @Override
        public List<Requirement> requirements() {
            return List.of(Requirement.onSystem(Permission.UPDATE_RESOURCE));
        }
    }

    /** Ends a resource. */
    record DeleteResource(ResourceId resourceId) implements ResourceCommand {

        @Override
        public List<Requirement> requirements() {
            return List.of(Requirement.onSystem(Permission.DELETE_RESOURCE));
        }
    }

    /** Gives a labour resource the new name of its worker, in the transaction that renames the worker. */
    record FollowRenaming(ResourceId resourceId, String name) implements ResourceCommand {

        @Override
        public List<Requirement> requirements() {
            return List.of();
        }
    }
}
