package dev.planner.query.authzen;

import dev.planner.query.listing.Page;
import dev.planner.query.listing.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A page that a search wants.
 *
 * @param search all that its pages have in common
 * @param limit may be 0, then the answer only tells whether there is anything
 */
record SearchPage(String search, int limit, Optional<String> cursor) {

    PageRequest request() {
        return new PageRequest(search, Math.max(1, limit), cursor);
    }

    <S, T> SearchAnswer<T> answer(Page<S> found, Function<S, T> entity) {
        if (limit == 0 && !found.items().isEmpty()) {
            return SearchAnswer.of(token(Optional.empty()), List.of());
        }
        var next = Optional.ofNullable(found.nextCursor())
                .map(there -> token(Optional.of(there)))
                .orElse("");
        return SearchAnswer.of(next, found.items().stream().map(entity).toList());
    }

    static <T> SearchAnswer<T> nothing() {
        return SearchAnswer.of("", List.of());
    }

    private String token(Optional<String> next) {
        return new PageToken(limit, next).toString();
    }
}
