package dev.planner.client;

import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** Reads the receipt of an answer from its headers. */
final class Receipts {

    /** A service that knows of nothing to be complete counts from 1970. */
    private static final Duration OLDEST = Duration.ofDays(36_500);

    private Receipts() {}

    /** @throws IllegalArgumentException if there is none */
    static Receipt read(HttpHeaders headers) {
        return new Receipt(
                required(headers, "Planner-Tier"),
                age(required(headers, "Planner-Age-Ms")),
                flag(required(headers, "Planner-Degraded")),
                Optional.ofNullable(headers.getFirst("Planner-Version"))
                        .map(Long::valueOf)
                        .orElse(null));
    }

    private static Duration age(String text) {
        var age = Duration.ofMillis(Long.parseLong(text));
        if (age.isNegative() || age.compareTo(OLDEST) > 0) {
            throw new IllegalArgumentException("Not an age: " + text);
        }
        return age;
    }

    private static String required(HttpHeaders headers, String name) {
        var value = headers.getFirst(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("There is no " + name + ".");
        }
        return value;
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("Neither true nor false: " + text);
        };
    }
}
