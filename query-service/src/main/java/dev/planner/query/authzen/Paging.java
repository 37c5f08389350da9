package dev.planner.query.authzen;

import dev.planner.edge.problem.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says which page a search wants. A cursor belongs to the search with all its parameters, the limit among them: with any other it is refused.
 */
final class Paging {

    private final JsonMapper json;
    private final AuthzenProperties properties;

    Paging(JsonMapper json, AuthzenProperties properties) {
        this.json = json.rebuild()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
        this.properties = properties;
    }

    /** @throws Refusal MALFORMED_REQUEST if the token is none, or the limit is negative or not that of the pages before */
    SearchPage of(SearchRequest request) {
        var demand = Optional.ofNullable(request.page()).orElse(PageDemand.FIRST);
        var limit = limit(demand.limit());
        return Optional.ofNullable(demand.token())
                .filter(token -> !token.isEmpty())
                .map(token -> following(request, limit, PageToken.parse(token)))
                .orElseGet(() -> page(request, limit.orElse(properties.defaultResults()), Optional.empty()));
    }

    private SearchPage following(SearchRequest request, Optional<Integer> demanded, PageToken token) {
        if (token.limit() > properties.maxResults()
                || demanded.filter(limit -> limit != token.limit()).isPresent()) {
            throw Refusal.malformed("The token belongs to pages of another limit.");
        }
        return page(request, token.limit(), token.cursor());
    }

    private SearchPage page(SearchRequest request, int limit, Optional<String> cursor) {
        var identity = json.writeValueAsString(request);
        return new SearchPage("%s %d %s".formatted(request.getClass().getSimpleName(), limit, identity), limit, cursor);
    }

    /** A limit is what the answer may have at most: less than that is always right. */
    private Optional<Integer> limit(@Nullable Long demanded) {
        if (demanded != null && demanded < 0) {
            throw Refusal.malformed("page.limit must not be negative.");
        }
        return Optional.ofNullable(demanded).map(limit -> (int) Math.min(limit, properties.maxResults()));
    }
}
