package dev.planner.benchmarks.system;

import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/** What JVMs tell each other by files. */
public final class Json {

    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    public static void write(Path file, Object value) {
        MAPPER.writeValue(file, value);
    }

    public static <T> T read(Path file, Class<T> type) {
        return MAPPER.readValue(file, type);
    }
}
