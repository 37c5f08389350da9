package dev.planner.events.portfolio;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.planner.events.Ids;
import java.util.UUID;

/** Identifies a phase of a project; a phase that keeps its name in a new tiling keeps its id. */
public record PhaseId(UUID value) {

    @JsonCreator
    public static PhaseId of(String text) {
        return new PhaseId(Ids.uuid(text));
    }

    public static PhaseId random() {
        return new PhaseId(UUID.randomUUID());
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
