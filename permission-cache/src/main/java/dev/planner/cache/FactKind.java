package dev.planner.cache;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a fact is about. */
public enum FactKind {
    USER("user", 1),
    ROLE("role", 2),
    PROGRAM("program", 3),
    PROJECT("project", 4);

    private static final Map<String, FactKind> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(FactKind::key, Function.identity()));

    private final String key;
    private final byte code;

    FactKind(String key, int code) {
        this.key = key;
        this.code = (byte) code;
    }

    /** The name in keys, messages and tables. */
    public String key() {
        return key;
    }

    public static Optional<FactKind> find(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /** Part of the stored format. */
    byte code() {
        return code;
    }
}
