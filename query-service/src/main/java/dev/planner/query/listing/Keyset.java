package dev.planner.query.listing;

import dev.planner.query.listing.ListRequest.Position;
import dev.planner.query.listing.SortField.Presence;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An order in SQL, and the rows behind a position in it. Rows without a value come last, in either direction.
 *
 * @param order ends with a key that is unique and never absent
 * @param authority over the rows that show every field
 */
record Keyset(List<SortKey> order, Condition authority) {

    private static final String COLUMN = "sort_";
    private static final String PARAMETER = "after_";

    static String column(int step) {
        return COLUMN + step;
    }

    /** The sort values, to be selected under their {@link #column} names. */
    String columns() {
        return steps().mapToObj(step -> expression(step) + " as " + column(step))
                .collect(Collectors.joining(", "));
    }

    String orderBy() {
        return steps().mapToObj(step -> directed(step, expression(step))).collect(Collectors.joining(", "));
    }

    /** The same order over the selected columns. */
    String orderByColumns(String table) {
        return steps().mapToObj(step -> directed(step, table + "." + column(step)))
                .collect(Collectors.joining(", "));
    }

    /** The rows that come after the position. */
    Condition after(Position position) {
        var behind = Condition.of(start() + behind(0, position.values()));
        for (int step = 0; step < order.size(); step++) {
            var value = position.values().get(step);
            behind = value == null ? behind : behind.with(PARAMETER + step, value);
        }
        return behind;
    }

    /**
     * Says nothing new, but is what an index over several keys can start from: with the first key alone it would start at all rows that have the
     * same, such as those of a day.
     */
    private String start() {
        var keys = (int) steps().takeWhile(step -> !isNullable(step)
                        && order.get(step).descending() == order.getFirst().descending())
                .count();
        return keys < 2
                ? ""
                : "(%s) %s= (%s) and "
                        .formatted(
                                list(keys, this::expression), operator(0), list(keys, step -> ":" + PARAMETER + step));
    }

    private static String list(int keys, IntFunction<String> key) {
        return IntStream.range(0, keys).mapToObj(key).collect(Collectors.joining(", "));
    }

    private String behind(int step, List<@Nullable Object> values) {
        var value = values.get(step);
        var expression = expression(step);
        if (value == null) {
            return "(%s is null and %s)".formatted(expression, behind(step + 1, values));
        }
        var beyond = beyond(step, expression);
        if (step == order.size() - 1) {
            return beyond;
        }
        var parameter = ":" + PARAMETER + step;
        var either = "(%s or (%s = %s and %s))".formatted(beyond, expression, parameter, behind(step + 1, values));
        // Says nothing new, but is what an index can start from.
        return isNullable(step)
                ? either
                : "(%s %s %s and %s)".formatted(expression, operator(step) + "=", parameter, either);
    }

    private String beyond(int step, String expression) {
        var beyond = "%s %s :%s".formatted(expression, operator(step), PARAMETER + step);
        return isNullable(step) ? "(%s or %s is null)".formatted(beyond, expression) : beyond;
    }

    private String operator(int step) {
        return order.get(step).descending() ? "<" : ">";
    }

    private String directed(int step, String expression) {
        var direction = order.get(step).descending() ? " desc" : "";
        return expression + direction + (isNullable(step) ? " nulls last" : "");
    }

    private String expression(int step) {
        var field = order.get(step).field();
        var shown = isHiddenSomewhere(field)
                ? "case when %s then %s end".formatted(authority.sql(), field.sql())
                : field.sql();
        return field.type().expression(isHiddenSomewhere(field) ? "(" + shown + ")" : shown);
    }

    private boolean isNullable(int step) {
        var field = order.get(step).field();
        return field.presence() == Presence.OPTIONAL || isHiddenSomewhere(field);
    }

    private boolean isHiddenSomewhere(SortField field) {
        return field.presence() == Presence.WITH_AUTHORITY && !authority.isAlways();
    }

    private IntStream steps() {
        return IntStream.range(0, order.size());
    }
}
