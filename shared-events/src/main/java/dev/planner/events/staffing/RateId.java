package dev.planner.events.staffing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.planner.events.Ids;
import java.util.UUID;

/** Identifies a rate of a worker type. */
public record RateId(UUID value) {

    @JsonCreator
    public static RateId of(String text) {
        return new RateId(Ids.uuid(text));
    }

    public static RateId random() {
        return new RateId(UUID.randomUUID());
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
