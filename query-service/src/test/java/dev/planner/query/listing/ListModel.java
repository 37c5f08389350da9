package dev.planner.query.listing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A list as it is meant, evaluated in memory.
 *
 * @param rows that could be in the list
 * @param id their tie-breaker
 * @param shown the value of a field as a row shows it, null if it shows none
 */
public record ListModel<T>(
        Supplier<Collection<T>> rows,
        Predicate<T> matches,
        Function<T, String> id,
        BiFunction<T, String, Object> shown) {

    /** In the order that the text of a sort parameter means. */
    public List<String> ids(String sort) {
        return rows.get().stream()
                .filter(matches)
                .sorted(order(sort).thenComparing(id))
                .map(id)
                .toList();
    }

    /** Whether a text contains another, in whatever case. */
    public static boolean contains(Object text, String q) {
        return text != null && folded(text.toString()).contains(folded(q));
    }

    private Comparator<T> order(String sort) {
        return Arrays.stream(sort.split(",", -1))
                .map(this::step)
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }

    private Comparator<T> step(String key) {
        var descending = key.startsWith("-");
        var field = descending ? key.substring(1) : key;
        Comparator<Object> ascending = ListModel::compare;
        return Comparator.comparing(
                row -> shown.apply(row, field), Comparator.nullsLast(descending ? ascending.reversed() : ascending));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int compare(Object left, Object right) {
        return left instanceof String
                ? Arrays.compareUnsigned(utf8(left), utf8(right))
                : ((Comparable) left).compareTo(right);
    }

    /** Bytes of UTF-8 compare like code points. */
    private static byte[] utf8(Object text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String folded(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('ς', 'σ');
    }

    /** Names and values of the fields that a row shows. */
    public static Object field(Map<String, Object> fields, String name) {
        if (!fields.containsKey(name)) {
            throw new IllegalArgumentException("the model has no field " + name);
        }
        return fields.get(name);
    }
}
