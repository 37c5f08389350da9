package dev.planner.query.listing;

import java.util.List;
import java.util.function.Function;

/**
 * A query parameter that narrows a list.
 *
 * @param description what it selects, for the OpenAPI document
 * @param syntax of the trimmed, non-empty text of the request
 */
public record Filter<T>(String name, String description, Syntax<T> syntax) {

    /**
     * How the text of a parameter becomes a value.
     *
     * @param format the OpenAPI format, empty if it has none
     * @param values what the text can be, empty if that is no small set
     * @param parse throws {@link IllegalArgumentException}, with a message for the client, for any other text
     */
    public record Syntax<T>(Class<T> type, String format, List<String> values, Function<String, T> parse) {

        public Syntax {
            values = List.copyOf(values);
        }
    }

    T parse(String text) {
        return syntax.parse().apply(text);
    }

    @Override
    public String toString() {
        return name;
    }
}
