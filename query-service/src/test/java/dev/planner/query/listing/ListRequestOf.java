package dev.planner.query.listing;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Builds requests as they come over HTTP. */
public final class ListRequestOf {

    private static final ListingProperties DEFAULTS = new ListingProperties(50, 200, 100, 4);

    private ListRequestOf() {}

    /** @param query alternately names and values */
    public static ListRequest query(ListDefinition definition, String... query) {
        var parameters = new LinkedHashMap<String, String[]>();
        for (int i = 0; i < query.length; i += 2) {
            parameters.merge(query[i], new String[] {query[i + 1]}, ListRequestOf::both);
        }
        return request(definition, parameters);
    }

    /** The request that a link leads to. */
    public static ListRequest link(ListDefinition definition, String url) {
        var parameters = new LinkedHashMap<String, String[]>();
        for (String part : url.substring(url.indexOf('?') + 1).split("&", -1)) {
            var at = part.indexOf('=');
            parameters.put(
                    part.substring(0, at),
                    new String[] {URLDecoder.decode(part.substring(at + 1), StandardCharsets.UTF_8)});
        }
        return request(definition, parameters);
    }

    private static ListRequest request(ListDefinition definition, Map<String, String[]> parameters) {
        return ListParameters.of(definition, DEFAULTS, parameters)
                .request("http://localhost:8082", "/api/v1/" + definition.name());
    }

    private static String[] both(String[] first, String[] second) {
        return new String[] {first[0], second[0]};
    }
}
