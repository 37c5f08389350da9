package dev.planner.query.authzen;

import dev.planner.edge.problem.Refusal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the next page of a search begins, opaque to clients.
 *
 * @param limit of all pages of the search
 * @param cursor empty for pages of size 0, which never get anywhere
 */
record PageToken(int limit, Optional<String> cursor) {

    private static final Pattern SYNTAX = Pattern.compile("(?<limit>\\d{1,9})\\.(?<cursor>.*)");

    /** @throws Refusal MALFORMED_REQUEST if no token is written like this */
    static PageToken parse(String text) {
        var parts = SYNTAX.matcher(text);
        if (parts.matches()) {
            var limit = Integer.parseInt(parts.group("limit"));
            var cursor = Optional.of(parts.group("cursor")).filter(it -> !it.isEmpty());
            if (cursor.isEmpty() == (limit == 0)) {
                return new PageToken(limit, cursor);
            }
        }
        throw Refusal.malformed("The token is not one that a page has answered.");
    }

    @Override
    public String toString() {
        return limit + "." + cursor.orElse("");
    }
}
