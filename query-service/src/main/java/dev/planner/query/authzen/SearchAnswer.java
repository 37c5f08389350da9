package dev.planner.query.authzen;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * One page of a search.
 *
 * @param page comes first, as the standard recommends
 * @param results in the order of their ids or names; may be empty
 */
record SearchAnswer<T>(PageInfo page, List<T> results) {

    /**
     * Where this page is.
     *
     * @param nextToken empty on the last page
     * @param count of the results on this page
     */
    record PageInfo(@JsonProperty("next_token") String nextToken, int count) {}

    static <T> SearchAnswer<T> of(String nextToken, List<T> results) {
        return new SearchAnswer<>(new PageInfo(nextToken, results.size()), results);
    }
}
