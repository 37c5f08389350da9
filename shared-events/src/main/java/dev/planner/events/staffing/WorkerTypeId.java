package dev.planner.events.staffing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.planner.events.Ids;
import java.util.UUID;

/** Identifies a worker type. */
public record WorkerTypeId(UUID value) {

    @JsonCreator
    public static WorkerTypeId of(String text) {
        return new WorkerTypeId(Ids.uuid(text));
    }

    public static WorkerTypeId random() {
        return new WorkerTypeId(UUID.randomUUID());
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
