package dev.planner.query.authzen;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes AuthZEN requests as a client would. */
final class Asked {

    private Asked() {}

    static String json(String... members) {
        return "{" + String.join(",", members) + "}";
    }

    static String subject(Object id) {
        return "\"subject\":{\"type\":\"user\",\"id\":\"%s\"}".formatted(id);
    }

    static String action(String name) {
        return "\"action\":{\"name\":\"%s\"}".formatted(name);
    }

    static String resource(String type, Object id) {
        return "\"resource\":{\"type\":\"%s\",\"id\":\"%s\"}".formatted(type, id);
    }

    static String anySubject(String type) {
        return "\"subject\":{\"type\":\"%s\"}".formatted(type);
    }

    static String anyResource(String type) {
        return "\"resource\":{\"type\":\"%s\"}".formatted(type);
    }

    static String evaluations(String... requests) {
        return Arrays.stream(requests).collect(Collectors.joining(",", "\"evaluations\":[", "]"));
    }

    static String semantic(String key) {
        return "\"options\":{\"evaluations_semantic\":\"%s\"}".formatted(key);
    }

    static String limit(int limit) {
        return "\"page\":{\"limit\":%d}".formatted(limit);
    }

    static String token(String token) {
        return "\"page\":{\"token\":\"%s\"}".formatted(token);
    }
}
