package dev.planner.query.reporting;

import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The worked examples of the domain reference. */
final class Golden {

    private static final Path FILE = Path.of("../local-planner/src/test/resources/golden.json");

    private Golden() {}

    static JsonNode expected(String id) {
        return JsonMapper.shared()
                .readTree(FILE.toFile())
                .get("golden")
                .valueStream()
                .filter(example -> example.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow()
                .get("expected");
    }
}
