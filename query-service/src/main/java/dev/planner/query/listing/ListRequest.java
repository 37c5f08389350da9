package dev.planner.query.listing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * One checked request for a page of a list.
 *
 * @param origin of the list's URL: scheme and authority
 * @param path of the list's URL
 * @param parameters of the query as they came, in their order
 * @param order total: it ends with the tie-breaker
 * @param filters the values of those that the request names
 * @param limit the largest number of rows of the page
 * @param after where the page begins; at the beginning of the list if empty
 */
public record ListRequest(
        String origin,
        String path,
        SequencedMap<String, String> parameters,
        List<SortKey> order,
        Map<Filter<?>, Object> filters,
        int limit,
        Optional<Position> after,
        boolean withTotal) {

    /**
     * A place between two rows of a list.
     *
     * @param values of the row before it, one for each step of the order
     */
    record Position(List<@Nullable Object> values) {}

    public <T> Optional<T> filter(Filter<T> filter) {
        return Optional.ofNullable(filters.get(filter)).map(filter.syntax().type()::cast);
    }

    /** The same request, wherever it stands: what is alike here can be answered together. */
    public ListRequest anywhere() {
        return new ListRequest(
                "",
                "",
                Collections.unmodifiableSequencedMap(new LinkedHashMap<>()),
                order,
                filters,
                limit,
                after,
                withTotal);
    }

    String cursorAt(List<@Nullable Object> values) {
        return Cursor.encode(binding(path, order, filters), order, values);
    }

    /** The URL of the same request for the page at a cursor. */
    String urlOf(String cursor) {
        var others = parameters.entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals(ListParameters.CURSOR))
                .map(parameter -> parameter.getKey() + "=" + UriUtils.encode(parameter.getValue(), UTF_8) + "&")
                .collect(Collectors.joining());
        return origin + path + "?" + others + ListParameters.CURSOR + "=" + cursor;
    }

    /** What a cursor belongs to: with anything else it means nothing. The size of the pages may change on the way. */
    static String binding(String path, List<SortKey> order, Map<Filter<?>, Object> filters) {
        var named = filters.entrySet().stream()
                .map(filter -> filter.getKey() + "=" + filter.getValue())
                .sorted()
                .collect(Collectors.joining("\n"));
        return "%s\n%s\n%s".formatted(path, order, named);
    }
}
