package dev.planner.events.portfolio;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.planner.events.AggregateId;
import dev.planner.events.Ids;
import java.util.UUID;

/** Identifies a project. */
public record ProjectId(UUID value) implements AggregateId, Comparable<ProjectId> {

    @JsonCreator
    public static ProjectId of(String text) {
        return new ProjectId(Ids.uuid(text));
    }

    public static ProjectId random() {
        return new ProjectId(UUID.randomUUID());
    }

    @Override
    public int compareTo(ProjectId other) {
        return Ids.compare(value, other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
