package dev.planner.events.actuals;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.planner.events.Ids;
import java.util.UUID;

/** Identifies an actual. */
public record ActualId(UUID value) {

    @JsonCreator
    public static ActualId of(String text) {
        return new ActualId(Ids.uuid(text));
    }

    public static ActualId random() {
        return new ActualId(UUID.randomUUID());
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
