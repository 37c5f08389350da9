package dev.planner.command.execution;

import java.util.UUID;

/**
 * A command that brings an aggregate, or a part of one, into being under a UUID. An id is used once, for one kind of thing, deleted ones
 * included. The same creation under the same id, chosen by the client, is a repeated intention: it is answered and does not reach the
 * aggregate.
 */
public interface Creation extends PlannerCommand {

    UUID id();

    /** Such as {@code user}; at most 20 letters. */
    String kind();

    /** Whether the client chose the id; an id of ours cannot be sent twice. */
    boolean idChosenByClient();

    /** The content that makes two creations the same; a record that can be written as JSON. */
    Object content();
}
