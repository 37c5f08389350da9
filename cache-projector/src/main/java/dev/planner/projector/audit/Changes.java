package dev.planner.projector.audit;

import dev.planner.events.wire.EventCodec;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an event changes, field by field, as clients get it. Values look as they do in events. */
final class Changes {

    private final ArrayNode changes = EventCodec.mapper().createArrayNode();

    static Changes none() {
        return new Changes();
    }

    /** The fields that differ; all fields of what comes into being or goes. */
    static Changes between(Optional<?> before, Optional<?> after) {
        var old = fields(before);
        var now = fields(after);
        var names = new LinkedHashSet<>(old.propertyNames());
        names.addAll(now.propertyNames());
        var changes = new Changes();
        names.stream()
                .filter(name -> !Objects.equals(old.get(name), now.get(name)))
                .forEach(name -> changes.with(name, old.get(name), now.get(name)));
        return changes;
    }

    Changes with(String field, @Nullable Object before, @Nullable Object after) {
        var change = changes.addObject().put("field", field);
        put(change, "before", before);
        put(change, "after", after);
        return this;
    }

    String toJson() {
        return changes.toString();
    }

    private static void put(ObjectNode change, String side, @Nullable Object value) {
        if (value instanceof JsonNode node) {
            change.set(side, node);
        } else if (value != null) {
            change.set(side, EventCodec.mapper().valueToTree(value));
        }
    }

    private static ObjectNode fields(Optional<?> state) {
        return state.<ObjectNode>map(EventCodec.mapper()::valueToTree).orElseGet(EventCodec.mapper()::createObjectNode);
    }
}
