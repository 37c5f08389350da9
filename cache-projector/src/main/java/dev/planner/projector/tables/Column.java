package dev.planner.projector.tables;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** One column of many rows as an array parameter, for {@code unnest(?::type[], …)}: a statement then does not depend on their number. */
public final class Column {

    private Column() {}

    /** Values as they print, to be cast to the column's type; absent ones stay absent. */
    public static <R> @Nullable String[] text(List<R> rows, Function<R, @Nullable Object> value) {
        var column = new @Nullable String[rows.size()];
        for (int i = 0; i < column.length; i++) {
            var cell = value.apply(rows.get(i));
            column[i] = cell == null ? null : cell.toString();
        }
        return column;
    }

    /** The values themselves as they print. */
    public static String[] text(Collection<?> values) {
        return values.stream().map(Object::toString).toArray(String[]::new);
    }

    public static <R> Long[] number(List<R> rows, ToLongFunction<R> value) {
        return rows.stream().map(value::applyAsLong).toArray(Long[]::new);
    }

    public static <R> Boolean[] flag(List<R> rows, Predicate<R> value) {
        return rows.stream().map(value::test).toArray(Boolean[]::new);
    }
}
