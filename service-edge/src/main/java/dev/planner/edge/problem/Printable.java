package dev.planner.edge.problem;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes what a client sent fit to be sent back: an answer quotes hostile text, but must stay writable as JSON and readable in a log.
 */
final class Printable {

    private static final int MAX_CODE_POINTS = 300;
    private static final int REPLACEMENT = 0xFFFD;

    private Printable() {}

    static String text(String text) {
        var quoted = text.codePoints()
                .limit(MAX_CODE_POINTS)
                .map(point -> isHarmless(point) ? point : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return text.codePointCount(0, text.length()) > MAX_CODE_POINTS
                ? quoted.append('…').toString()
                : quoted.toString();
    }

    /** Text at any depth of maps and collections; everything else stays as it is. */
    static @Nullable Object value(@Nullable Object value) {
        return switch (value) {
            case CharSequence text -> text(text.toString());
            case Map<?, ?> map -> map(map);
            case Collection<?> items -> items.stream().map(Printable::value).toList();
            case null, default -> value;
        };
    }

    private static Map<String, @Nullable Object> map(Map<?, ?> map) {
        var printable = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((key, value) -> printable.put(text(Objects.toString(key)), value(value)));
        return printable;
    }

    private static boolean isHarmless(int point) {
        return !Character.isISOControl(point)
                && Character.getType(point) != Character.SURROGATE
                && Character.getType(point) != Character.FORMAT;
    }
}
