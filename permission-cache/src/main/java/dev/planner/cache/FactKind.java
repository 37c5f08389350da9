package dev.planner.cache;

import dev.planner.events.AggregateId;
import dev.planner.events.access.RoleKey;
import dev.planner.events.access.UserId;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a fact is about. */
public enum FactKind {
    USER("user", 1, UserId::of),
    ROLE("role", 2, RoleKey::of),
    PROGRAM("program", 3, ProgramId::of),
    PROJECT("project", 4, ProjectId::of);

    private static final Map<String, FactKind> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(FactKind::key, Function.identity()));

    private final String key;
    private final byte code;

    @SuppressWarnings("ImmutableEnumChecker") // the parsers hold no state
    private final Function<String, AggregateId> idParser;

    FactKind(String key, int code, Function<String, AggregateId> idParser) {
        this.key = key;
        this.code = (byte) code;
        this.idParser = idParser;
    }

    /** The name in keys, messages and tables. */
    public String key() {
        return key;
    }

    public static Optional<FactKind> find(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /**
     * The key of the fact of this kind about an aggregate.
     *
     * @param id as it prints
     * @throws IllegalArgumentException if no aggregate of this kind has such an id
     */
    public FactKey keyOf(String id) {
        return new FactKey(this, idParser.apply(id));
    }

    /** As {@link #keyOf}; empty if no aggregate of this kind has such an id. */
    public Optional<FactKey> tryKeyOf(String id) {
        try {
            return Optional.of(keyOf(id));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Part of the stored format. */
    byte code() {
        return code;
    }
}
