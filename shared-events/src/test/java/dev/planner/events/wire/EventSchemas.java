package dev.planner.events.wire;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import dev.planner.events.access.PermissionSet;
import dev.planner.events.access.RoleKey;
import dev.planner.events.access.Scope;
import dev.planner.events.actuals.SplitSource;
import dev.planner.events.portfolio.Money;
import dev.planner.events.portfolio.Percentage;
import dev.planner.events.staffing.ResourceType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema that the event records of today amount to. */
final class EventSchemas {

    private static final String UUID_PATTERN = "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$";
    private static final JsonMapper JSON = new JsonMapper();

    private EventSchemas() {}

    static ObjectNode of(EventCatalog.Entry entry) {
        var schema = JSON.createObjectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "urn:planner:event:" + entry.cloudEventType())
                .put("title", entry.cloudEventType());
        schema.setAll(ofRecord(entry.eventClass()));
        return schema;
    }

    /** No word about further properties: a subscriber must not mind them. */
    private static ObjectNode ofRecord(Class<?> type) {
        var schema = JSON.createObjectNode().put("type", "object");
        var properties = schema.putObject("properties");
        var required = schema.putArray("required");
        for (var component : type.getRecordComponents()) {
            properties.set(component.getName(), ofType(component.getGenericType()));
            if (!isOptional(component)) {
                required.add(component.getName());
            }
        }
        return schema;
    }

    private static JsonNode ofType(Type type) {
        return switch (type) {
            case ParameterizedType list
            when list.getRawType() == List.class -> {
                var array = JSON.createObjectNode().put("type", "array");
                array.set("items", ofType(list.getActualTypeArguments()[0]));
                yield array;
            }
            case Class<?> value -> ofValue(value);
            default -> throw new IllegalArgumentException("events have no " + type.getTypeName());
        };
    }

    private static ObjectNode ofValue(Class<?> type) {
        if (type == String.class) {
            return text();
        }
        if (type == boolean.class) {
            return JSON.createObjectNode().put("type", "boolean");
        }
        if (type == int.class) {
            return JSON.createObjectNode().put("type", "integer");
        }
        if (type == LocalDate.class) {
            return text().put("format", "date");
        }
        if (type == Money.class) {
            return text().put("pattern", "^-?[0-9]{1,13}\\.[0-9]{2}$");
        }
        if (type == ResourceType.class) {
            var schema = text();
            ResourceType.keys().forEach(schema.putArray("enum")::add);
            return schema;
        }
        if (type == Percentage.class) {
            return text().put("pattern", "^[0-9]{1,3}\\.[0-9]{2}$");
        }
        if (type == SplitSource.class) {
            var schema = text();
            SplitSource.keys().forEach(schema.putArray("enum")::add);
            return schema;
        }
        if (type == RoleKey.class) {
            return text().put("pattern", "^[a-z][a-z0-9_]{0,49}$");
        }
        if (type == PermissionSet.class) {
            return permissions();
        }
        if (type == Scope.class) {
            return scope();
        }
        return isId(type) ? text().put("pattern", UUID_PATTERN) : ofRecord(type);
    }

    /** Not an enumeration: a new permission is an addition that subscribers must not mind. */
    private static ObjectNode permissions() {
        var schema = JSON.createObjectNode().put("type", "array");
        schema.set("items", text().put("pattern", "^[a-z][a-z0-9_]*$"));
        return schema.put("uniqueItems", true);
    }

    private static ObjectNode scope() {
        var schema = JSON.createObjectNode().put("type", "object");
        var alternatives = schema.putArray("oneOf");
        Stream.of(Scope.class.getPermittedSubclasses()).forEach(member -> {
            var alternative = alternatives.addObject();
            var properties = alternative.putObject("properties");
            properties.putObject("type").put("const", typeName(member));
            var required = alternative.putArray("required").add("type");
            for (var component : member.getRecordComponents()) {
                properties.set(component.getName(), ofType(component.getGenericType()));
                required.add(component.getName());
            }
        });
        return schema;
    }

    private static String typeName(Class<?> scope) {
        return Stream.of(Scope.class.getAnnotation(JsonSubTypes.class).value())
                .filter(type -> type.value() == scope)
                .findFirst()
                .orElseThrow()
                .name();
    }

    private static boolean isId(Class<?> type) {
        return type.getRecordComponents().length == 1 && type.getRecordComponents()[0].getType() == UUID.class;
    }

    private static boolean isOptional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static ObjectNode text() {
        return JSON.createObjectNode().put("type", "string");
    }
}
