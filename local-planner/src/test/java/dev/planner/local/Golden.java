package dev.planner.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The worked examples of the domain reference. */
final class Golden {

    private static final JsonNode ALL = load();

    private Golden() {}

    static JsonNode expected(String id) {
        return part(id, "expected");
    }

    static JsonNode inputs(String id) {
        return part(id, "inputs");
    }

    private static JsonNode part(String id, String name) {
        return StreamSupport.stream(ALL.path("golden").spliterator(), false)
                .filter(example -> example.path("id").asString("").equals(id))
                .map(example -> example.path(name))
                .findFirst()
                .orElseThrow();
    }

    static Set<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::stringValue)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonNode load() {
        try (var resource = Golden.class.getResourceAsStream("/golden.json")) {
            return new JsonMapper().readTree(resource.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
