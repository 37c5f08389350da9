package dev.planner.query.listing;

import dev.planner.edge.problem.Refusal;
import dev.planner.edge.validation.FieldChecks;
import dev.planner.query.listing.ListRequest.Position;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/** Checks the query parameters of one request against the definition of its list. */
final class ListParameters {

    static final String LIMIT = "limit";
    static final String CURSOR = "cursor";
    static final String SORT = "sort";
    static final String WITH_TOTAL = "withTotal";

    private final ListDefinition definition;
    private final ListingProperties properties;
    private final SequencedMap<String, String> parameters;

    private ListParameters(
            ListDefinition definition, ListingProperties properties, SequencedMap<String, String> parameters) {
        this.definition = definition;
        this.properties = properties;
        this.parameters = parameters;
    }

    /**
     * @throws Refusal MALFORMED_REQUEST for an unknown or repeated parameter and for syntax; VALIDATION_FAILED for a length or a range
     */
    static ListParameters of(ListDefinition definition, ListingProperties properties, Map<String, String[]> query) {
        var parameters = new LinkedHashMap<String, String>();
        query.forEach((name, values) -> {
            if (!isKnown(definition, name)) {
                throw unknown(name);
            }
            if (values.length > 1) {
                throw repeated(name);
            }
            parameters.put(name, values[0]);
        });
        return new ListParameters(definition, properties, parameters);
    }

    ListRequest request(String origin, String path) {
        var order = order();
        var filters = filters();
        return new ListRequest(
                origin,
                path,
                parameters,
                order,
                filters,
                limit(),
                after(order, ListRequest.binding(path, order, filters)),
                read(WITH_TOTAL, Filters::flag).orElse(false));
    }

    private List<SortKey> order() {
        var named = read(SORT, this::sortKeys).orElse(definition.order());
        var order = new ArrayList<>(named);
        if (!named.getLast().field().equals(definition.tieBreaker())) {
            order.add(definition.tieBreaker().ascending());
        }
        return List.copyOf(order);
    }

    private List<SortKey> sortKeys(String text) {
        var names = new LinkedHashSet<String>();
        var keys = new ArrayList<SortKey>();
        for (String part : text.split(",", -1)) {
            var key = sortKey(part);
            if (!names.add(key.field().name())) {
                throw new IllegalArgumentException("names a field twice");
            }
            keys.add(key);
        }
        if (keys.size() > properties.maxSortFields()) {
            throw new IllegalArgumentException("names more than " + properties.maxSortFields() + " fields");
        }
        return keys;
    }

    private SortKey sortKey(String text) {
        var descending = text.startsWith("-");
        return definition
                .sortField(descending ? text.substring(1) : text)
                .map(field -> new SortKey(field, descending))
                .orElseThrow(() -> new IllegalArgumentException("none of " + definition.sortFieldNames()));
    }

    private Map<Filter<?>, Object> filters() {
        var values = new LinkedHashMap<Filter<?>, Object>();
        for (Filter<?> filter : definition.filters()) {
            read(filter.name(), filter::parse).ifPresent(value -> values.put(filter, value));
        }
        checkSearch(values);
        checkRange(values);
        return values;
    }

    private void checkSearch(Map<Filter<?>, Object> values) {
        if (values.get(Filters.Q) instanceof String q) {
            var checks = new FieldChecks();
            checks.optionalText(Filters.Q.name(), q, properties.maxSearchLength());
            checks.throwIfAny();
        }
    }

    private static void checkRange(Map<Filter<?>, Object> values) {
        if (values.get(Filters.FROM) instanceof LocalDate from
                && values.get(Filters.TO) instanceof LocalDate to
                && from.isAfter(to)) {
            throw Refusal.malformed("The range starts after it ends.");
        }
    }

    private int limit() {
        var checks = new FieldChecks();
        var limit = read(LIMIT, ListParameters::number).orElse(properties.defaultLimit());
        checks.range(LIMIT, limit, 1, properties.maxLimit());
        checks.throwIfAny();
        return limit;
    }

    private Optional<Position> after(List<SortKey> order, String binding) {
        return read(CURSOR, text -> Cursor.decode(binding, order, text));
    }

    private static int number(String text) {
        if (!text.matches("-?\\d{1,9}")) {
            throw new IllegalArgumentException("not a whole number");
        }
        return Integer.parseInt(text);
    }

    /** An empty text counts as absent (domain reference, section 1). */
    private <T> Optional<T> read(String name, Function<String, T> parse) {
        var text = parameters.getOrDefault(name, "").strip();
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(parse.apply(text));
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed("The query parameter %s: %s.".formatted(name, e.getMessage()));
        }
    }

    static Refusal repeated(String name) {
        return Refusal.malformed("The query parameter " + name + " is repeated.");
    }

    static Refusal unknown(String name) {
        return Refusal.malformed("There is no query parameter " + name + " here.");
    }

    private static boolean isKnown(ListDefinition definition, String name) {
        return List.of(LIMIT, CURSOR, SORT, WITH_TOTAL).contains(name)
                || definition.filters().stream()
                        .anyMatch(filter -> filter.name().equals(name));
    }
}
