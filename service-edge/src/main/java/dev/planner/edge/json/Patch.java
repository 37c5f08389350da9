package dev.planner.edge.json;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/** What an update says about one field: nothing, that it is to be cleared, or its new value. A field of a request record that has this type is never null. */
@JsonDeserialize(using = PatchDeserializer.class)
public sealed interface Patch<T> {

    /** The field is not in the body: it stays as it is. */
    record Absent<T>() implements Patch<T> {}

    /** The field is {@code null} in the body: an optional field is cleared. */
    record Clear<T>() implements Patch<T> {}

    /** The field has a new value. */
    record Value<T>(T value) implements Patch<T> {}

    static <T> Patch<T> absent() {
        return new Absent<>();
    }

    static <T> Patch<T> clear() {
        return new Clear<>();
    }

    static <T> Patch<T> of(T value) {
        return new Value<>(value);
    }

    default boolean isAbsent() {
        return this instanceof Absent;
    }

    /** An optional field after the update. */
    default @Nullable T applyTo(@Nullable T current) {
        return switch (this) {
            case Absent<T> _ -> current;
            case Clear<T> _ -> null;
            case Value<T>(T value) -> value;
        };
    }

    /** A required field after the update; a wish to clear it must have been refused before, and is ignored here. */
    default T orElse(T current) {
        return this instanceof Value<T>(T value) ? value : current;
    }

    default <R> Patch<R> map(Function<T, R> mapping) {
        return switch (this) {
            case Absent<T> _ -> absent();
            case Clear<T> _ -> clear();
            case Value<T>(T value) -> of(mapping.apply(value));
        };
    }
}
