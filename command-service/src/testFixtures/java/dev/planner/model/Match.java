package dev.planner.model;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Compares what there is with what must be. Ids that the service chooses are known by the first answer that shows them. */
final class Match {

    /** Begins the name of an id that the service chooses. */
    static final String ANY = "?";

    private final Map<String, String> chosen = new HashMap<>();

    /** Whether they are the same. */
    boolean exactly(JsonNode expected, JsonNode actual) {
        return expected.size() == actual.size() && atLeast(expected, actual);
    }

    /** Whether all that is expected is there, beside other fields of the outermost object. */
    boolean atLeast(JsonNode expected, JsonNode actual) {
        if (expected.isObject()) {
            return expected.propertyStream()
                    .allMatch(field -> actual.has(field.getKey())
                            && exactly(field.getValue(), actual.get(field.getKey())));
        }
        if (expected.isArray() && actual.isArray()) {
            for (int i = 0; i < expected.size(); i++) {
                if (!exactly(expected.get(i), actual.get(i))) {
                    return false;
                }
            }
            return true;
        }
        return isSame(expected, actual);
    }

    /** The id that the service has chosen, or whatever is no name of one. */
    String resolved(String text) {
        return chosen.getOrDefault(text, text);
    }

    private boolean isSame(JsonNode expected, JsonNode actual) {
        if (!expected.isString() || !expected.stringValue().startsWith(ANY)) {
            return expected.equals(actual);
        }
        var id = actual.asString("");
        var name = expected.stringValue();
        if (!chosen.containsKey(name) && !chosen.containsValue(id)) {
            chosen.put(name, id);
        }
        return id.equals(chosen.get(name));
    }
}
