package dev.planner.query.authzen;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a search is wanted. Token and limit differ between the pages of one search, so they are no part of what identifies it.
 *
 * @param token which the page before has answered; the first page if absent
 * @param limit the largest number of results, 0 or more
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record PageDemand(
        @JsonProperty(access = Access.WRITE_ONLY) @Nullable String token,

        @JsonProperty(access = Access.WRITE_ONLY) @Nullable Long limit,

        @Nullable Map<String, Object> properties) {

    static final PageDemand FIRST = new PageDemand(null, null, null);
}
