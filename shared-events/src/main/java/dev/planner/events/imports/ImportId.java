package dev.planner.events.imports;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.planner.events.AggregateId;
import dev.planner.events.Ids;
import java.util.UUID;

/** Identifies the import of one file. */
public record ImportId(UUID value) implements AggregateId {

    @JsonCreator
    public static ImportId of(String text) {
        return new ImportId(Ids.uuid(text));
    }

    public static ImportId random() {
        return new ImportId(UUID.randomUUID());
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
