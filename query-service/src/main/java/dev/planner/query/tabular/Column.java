package dev.planner.query.tabular;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * One column of a table.
 *
 * @param path the names of the fields that lead to its value, from outside in; not empty
 */
record Column(List<String> path) {

    private static final Column NOWHERE = new Column(List.of());

    /** In the order of the components. */
    static List<Column> of(Class<? extends Record> rowType) {
        return of(NOWHERE, rowType).toList();
    }

    /** In camelCase. */
    String name() {
        return path.stream()
                .reduce((outer, inner) -> outer + capitalized(inner))
                .orElseThrow();
    }

    /** Empty if there is no value; of a list how many it has. */
    String textIn(JsonNode row) {
        var value = row;
        for (String field : path) {
            value = value.path(field);
        }
        if (value.isArray()) {
            return Integer.toString(value.size());
        }
        return value.isNull() || value.isMissingNode() ? "" : value.asString();
    }

    private static Stream<Column> of(Column outer, Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).flatMap(component -> of(outer, component));
    }

    private static Stream<Column> of(Column outer, RecordComponent component) {
        var column = outer.to(component.getName());
        return isComposite(component.getType()) ? of(column, component.getType()) : Stream.of(column);
    }

    /** An id or an amount is a record, too, but one that is written as a single value. */
    private static boolean isComposite(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getMethods()).noneMatch(method -> method.isAnnotationPresent(JsonValue.class));
    }

    private Column to(String field) {
        var longer = new ArrayList<>(path);
        longer.add(field);
        return new Column(List.copyOf(longer));
    }

    private static String capitalized(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
