package dev.planner.events.audit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.planner.events.AggregateId;
import dev.planner.events.Ids;
import java.util.UUID;

/** Identifies one audit event, which is a stream of its own. */
public record AuditId(UUID value) implements AggregateId {

    @JsonCreator
    public static AuditId of(String text) {
        return new AuditId(Ids.uuid(text));
    }

    public static AuditId random() {
        return new AuditId(UUID.randomUUID());
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
