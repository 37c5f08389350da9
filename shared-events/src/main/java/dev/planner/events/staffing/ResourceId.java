package dev.planner.events.staffing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.planner.events.Ids;
import java.util.UUID;

/** Identifies a resource. */
public record ResourceId(UUID value) {

    @JsonCreator
    public static ResourceId of(String text) {
        return new ResourceId(Ids.uuid(text));
    }

    public static ResourceId random() {
        return new ResourceId(UUID.randomUUID());
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
