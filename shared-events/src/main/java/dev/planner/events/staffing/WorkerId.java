package dev.planner.events.staffing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.planner.events.Ids;
import java.util.UUID;

/** Identifies a worker; people know a worker by the external id. */
public record WorkerId(UUID value) {

    @JsonCreator
    public static WorkerId of(String text) {
        return new WorkerId(Ids.uuid(text));
    }

    public static WorkerId random() {
        return new WorkerId(UUID.randomUUID());
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
