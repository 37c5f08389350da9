package dev.planner.command.execution;

import dev.planner.edge.correlation.Correlation;
import dev.planner.events.EventMetadata;
import dev.planner.events.access.UserId;
import java.util.UUID;

/** On whose behalf, and in which course of action, commands are given. */
record Origin(String actor, Correlation correlation) {

    /** The actor of what the service does by itself. */
    private static final String SYSTEM = "system";

    static Origin of(UserId caller) {
        return new Origin(caller.toString(), Correlation.current());
    }

    static Origin system() {
        return new Origin(SYSTEM, Correlation.current());
    }

    /** For one command and all that follows from it. */
    EventMetadata metadata() {
        return new EventMetadata(actor, correlation.id(), UUID.randomUUID().toString(), correlation.traceparent());
    }
}
