package dev.planner.command.execution;

import dev.planner.events.PlannerEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an aggregate decided.
 *
 * @param events to be recorded, in order; empty for a repeated intention
 * @param created whether something came into being: 201 rather than 200
 * @param extra what the command answers beyond id and version; it can be written as JSON
 */
public record Outcome(
        List<? extends PlannerEvent> events,
        boolean created,
        @Nullable Object extra) {

    public Outcome {
        events = List.copyOf(events);
    }

    /** A repeated intention. */
    public static Outcome unchanged() {
        return of(List.of());
    }

    public static Outcome of(PlannerEvent... events) {
        return of(List.of(events));
    }

    public static Outcome of(List<? extends PlannerEvent> events) {
        return new Outcome(events, false, null);
    }

    public static Outcome created(PlannerEvent... events) {
        return new Outcome(List.of(events), true, null);
    }

    public Outcome answering(Object answer) {
        return new Outcome(events, created, answer);
    }
}
