package dev.planner.events.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.planner.events.Ids;
import java.util.UUID;

/** Identifies one user's holding of one role, from assignment to removal. */
public record RoleAssignmentId(UUID value) {

    @JsonCreator
    public static RoleAssignmentId of(String text) {
        return new RoleAssignmentId(Ids.uuid(text));
    }

    public static RoleAssignmentId random() {
        return new RoleAssignmentId(UUID.randomUUID());
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
