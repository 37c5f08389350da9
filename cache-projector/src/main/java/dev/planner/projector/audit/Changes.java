package dev.planner.projector.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.planner.events.wire.EventCodec;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.node.ObjectNode;

/** What an event changes, field by field, as clients get it. Values look as they do in events. */
final class Changes {

    private static final ObjectWriter WRITER = EventCodec.mapper().writerFor(new TypeReference<List<Change>>() {});

    private final List<Change> changes = new ArrayList<>();

    /** A value that is absent is left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Change(
            String field, @Nullable Object before, @Nullable Object after) {}

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
        names.forEach(name -> changes.compare(name, old.get(name), now.get(name)));
        return changes;
    }

    /** The same for entities of which there are so many that it matters to ask for each field by itself. */
    static <S> Comparison<S> comparing(Optional<S> before, Optional<S> after) {
        return new Comparison<>(before, after, new Changes());
    }

    /** Notes the fields that are asked for if they differ. Their values are ids, amounts, days and the like, which have one form. */
    record Comparison<S>(Optional<S> before, Optional<S> after, Changes changes) {

        Comparison<S> field(String name, Function<S, Object> value) {
            changes.compare(
                    name, before.map(value).orElse(null), after.map(value).orElse(null));
            return this;
        }
    }

    Changes with(String field, @Nullable Object before, @Nullable Object after) {
        changes.add(new Change(field, tree(before), tree(after)));
        return this;
    }

    byte[] toJson() {
        return WRITER.writeValueAsBytes(changes);
    }

    private void compare(String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(field, before, after));
        }
    }

    /** Of what has several forms, such as a scope, the form is only told of a value by itself. */
    private static @Nullable JsonNode tree(@Nullable Object value) {
        return value == null ? null : EventCodec.mapper().valueToTree(value);
    }

    private static ObjectNode fields(Optional<?> state) {
        return state.<ObjectNode>map(EventCodec.mapper()::valueToTree).orElseGet(EventCodec.mapper()::createObjectNode);
    }
}
