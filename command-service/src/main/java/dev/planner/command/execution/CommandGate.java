package dev.planner.command.execution;

import dev.planner.events.access.UserId;

/** Says who may give a command; the access feature knows. */
public interface CommandGate {

    /**
     * Decides all requirements of the command, on what is stored now.
     *
     * @throws dev.planner.edge.problem.Refusal FORBIDDEN, NOT_FOUND or REFERENCE_NOT_FOUND
     */
    void check(UserId caller, PlannerCommand command);
}
