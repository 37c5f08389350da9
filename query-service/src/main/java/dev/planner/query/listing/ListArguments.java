package dev.planner.query.listing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Checks what is asked of a list in another way than by the query string of its URL, against the same definition and limits. */
public final class ListArguments {

    private final Map<String, ListDefinition> definitions;
    private final ListingProperties properties;

    ListArguments(Map<String, ListDefinition> definitions, ListingProperties properties) {
        this.definitions = definitions;
        this.properties = properties;
    }

    /**
     * @param list the name of its definition
     * @param place which list it is, and below what; a cursor is of use nowhere else
     * @param arguments as texts, by the names of query parameters
     * @throws dev.planner.edge.problem.Refusal MALFORMED_REQUEST for what is unknown and for syntax; VALIDATION_FAILED for a length or a range
     */
    public ListRequest request(String list, String place, Map<String, String> arguments) {
        var definition = Objects.requireNonNull(definitions.get(list), () -> "No list is named " + list);
        var query = new LinkedHashMap<String, String[]>();
        arguments.forEach((name, value) -> query.put(name, new String[] {value}));
        return ListParameters.of(definition, properties, query).request("", place);
    }

    /** Rows of a page when nothing else is asked for. */
    public int defaultLimit() {
        return properties.defaultLimit();
    }

    /** The most rows of a page that can be asked for. */
    public int maxLimit() {
        return properties.maxLimit();
    }
}
