package dev.planner.command.execution;

import java.util.List;

/** An intention about one aggregate. */
public interface PlannerCommand {

    /** The aggregate that decides. */
    String aggregateId();

    /** What lets commands pass one after the other in this process: those that would only wait for each other's locks. */
    default String queue() {
        return aggregateId();
    }

    /** All of them must be allowed, in this order; empty only for commands that the service gives itself. */
    List<Requirement> requirements();

    /** The type by which the aggregate's command handler takes the command: its own, or that of its sealed family. */
    default Class<? extends PlannerCommand> handledAs() {
        return getClass();
    }
}
