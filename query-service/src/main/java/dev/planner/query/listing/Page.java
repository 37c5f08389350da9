package dev.planner.query.listing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, as clients get it.
 *
 * @param items in the order of the request; may be empty
 * @param nextCursor where the next page begins, null if this is the last
 * @param total of the rows on all pages, absent if the request does not ask for it
 */
public record Page<T>(
        List<T> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long total) {

    public Page {
        items = List.copyOf(items);
    }

    /** The same page with its items completed together. */
    public Page<T> with(UnaryOperator<List<T>> completion) {
        return new Page<>(completion.apply(items), nextCursor, total);
    }
}
