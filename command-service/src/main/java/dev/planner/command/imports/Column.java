package dev.planner.command.imports;

import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;

/** Columns of many rows as arrays, which statements take apart with {@code unnest}. */
public final class Column {

    private Column() {}

    public static <T> UUID[] ids(Collection<T> rows, Function<? super T, UUID> value) {
        return rows.stream().map(value).toArray(UUID[]::new);
    }

    /** Of anything that PostgreSQL reads from what it prints as. */
    public static <T> String[] texts(Collection<T> rows, Function<? super T, ?> value) {
        return rows.stream().map(value).map(Object::toString).toArray(String[]::new);
    }
}
