package dev.planner.benchmarks.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of a request; what is no list travels as text. */
record Body(Map<String, Object> fields) {

    static Body of(String name, Object value) {
        return new Body(Map.of()).and(name, value);
    }

    Body and(String name, Object value) {
        var more = new LinkedHashMap<>(fields);
        more.put(name, value instanceof List<?> list ? list : value.toString());
        return new Body(more);
    }
}
