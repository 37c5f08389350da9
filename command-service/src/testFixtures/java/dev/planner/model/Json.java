package dev.planner.model;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON as text and as trees. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Json() {}

    static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** By way of the text, so that numbers are of the types that a parser makes. */
    static JsonNode tree(Object value) {
        return MAPPER.readTree(text(value));
    }

    static JsonNode read(String text) {
        return text.isEmpty() ? MAPPER.missingNode() : MAPPER.readTree(text);
    }
}
