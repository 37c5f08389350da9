package dev.planner.query.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of ids.
 *
 * @param items sorted by id; may be empty
 * @param nextCursor null on the last page
 * @param total on all pages; absent unless asked for
 */
record IdPage(
        List<Item> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer total) {

    record Item(String id) {}
}
