package dev.planner.command.execution;

import dev.planner.command.eventstore.EventAppender;
import dev.planner.edge.problem.Refusal;
import dev.planner.events.access.UserId;

/**
 * An intention about many aggregates at once. It finds out and locks by itself what it builds on, its permissions included, and appends the
 * events: a hundred thousand commands to single aggregates would take minutes. All of it is one transaction.
 */
@FunctionalInterface
public interface BulkCommand {

    /**
     * Decides, anew with each attempt.
     *
     * @return what the command answers; it can be written as JSON
     * @throws Refusal if nothing is to happen
     */
    Object perform(UserId caller, EventAppender events);
}
