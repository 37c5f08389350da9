package dev.planner.client;

import java.util.List;
import java.util.UUID;

/** Asks Planner what users may do. Safe for use by many threads. */
public interface PlannerDecisions {

    /**
     * May the user do this here? The answer may come from memory and be as old as the configured limits allow.
     *
     * @param permission its key, such as {@code update_project}
     * @throws PlannerException if there is no answer, for whatever reason
     * @throws IllegalArgumentException if the permission cannot be the key of one
     */
    default Decision decide(UUID userId, String permission, Resource resource) {
        return decide(userId, permission, resource, Consistency.minimizeLatency());
    }

    /**
     * May the user do this here, seen from a state that is as fresh as demanded?
     *
     * @param permission its key, such as {@code update_project}
     * @throws PlannerException if there is no such answer, for whatever reason
     * @throws IllegalArgumentException if the permission cannot be the key of one
     */
    Decision decide(UUID userId, String permission, Resource resource, Consistency consistency);

    /**
     * Many answers about one user in the order of the questions, from one request and all from the same facts. Is not answered from memory.
     *
     * @param checks may be empty
     * @throws PlannerException if there is no answer to any one of them
     * @throws IllegalArgumentException if there are more than {@code planner.client.max-checks}
     */
    List<Decision> decideAll(UUID userId, List<Check> checks, Consistency consistency);

    /**
     * From now on, every answer of this instance includes what the command with this token did, about whomever. Call it after a command of
     * this application that may change what anybody may do, such as redefining a role or moving a project.
     *
     * @param token the {@code Planner-Consistency-Token} of the command's answer
     * @throws IllegalArgumentException if it is not one
     */
    void remember(String token);

    /**
     * From now on, every answer of this instance about this user includes what the command with this token did. Call it after a command of
     * this application that changes what the user may do, such as taking away a role.
     *
     * @param token the {@code Planner-Consistency-Token} of the command's answer
     * @throws IllegalArgumentException if it is not one
     */
    void remember(UUID userId, String token);
}
