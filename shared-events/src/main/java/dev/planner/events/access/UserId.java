package dev.planner.events.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.planner.events.AggregateId;
import dev.planner.events.Ids;
import java.util.UUID;

/** Identifies a user; the {@code sub} claim of the user's tokens. */
public record UserId(UUID value) implements AggregateId {

    @JsonCreator
    public static UserId of(String text) {
        return new UserId(Ids.uuid(text));
    }

    public static UserId random() {
        return new UserId(UUID.randomUUID());
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
