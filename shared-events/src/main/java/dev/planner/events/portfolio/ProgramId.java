package dev.planner.events.portfolio;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.planner.events.AggregateId;
import dev.planner.events.Ids;
import java.util.UUID;

/** Identifies a program. */
public record ProgramId(UUID value) implements AggregateId, Comparable<ProgramId> {

    @JsonCreator
    public static ProgramId of(String text) {
        return new ProgramId(Ids.uuid(text));
    }

    public static ProgramId random() {
        return new ProgramId(UUID.randomUUID());
    }

    @Override
    public int compareTo(ProgramId other) {
        return Ids.compare(value, other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
