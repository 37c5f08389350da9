package dev.planner.model;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One event.
 *
 * @param type without prefix and revision, such as {@code plan.rows-set}
 * @param payload as it is written as JSON; what is absent is left out
 */
record Event(String type, String aggregate, Map<String, Object> payload) {

    /** @param fields pairs of name and value; a null value leaves the field out */
    static Event of(String type, String aggregate, Object... fields) {
        return new Event(type, aggregate, fields(fields));
    }

    static Map<String, Object> fields(Object... fields) {
        var values = new LinkedHashMap<String, Object>();
        for (int i = 0; i < fields.length; i += 2) {
            if (fields[i + 1] != null) {
                values.put((String) fields[i], fields[i + 1]);
            }
        }
        return values;
    }
}
