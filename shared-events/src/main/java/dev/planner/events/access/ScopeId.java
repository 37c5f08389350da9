package dev.planner.events.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.planner.events.Ids;
import java.util.UUID;

/** Identifies one scope of a role assignment, from assignment to removal. */
public record ScopeId(UUID value) {

    @JsonCreator
    public static ScopeId of(String text) {
        return new ScopeId(Ids.uuid(text));
    }

    public static ScopeId random() {
        return new ScopeId(UUID.randomUUID());
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
