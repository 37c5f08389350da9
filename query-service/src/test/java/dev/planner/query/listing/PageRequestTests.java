package dev.planner.query.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Refusal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageRequestTests {

    private static final List<String> ALL = List.of("a", "b", "c", "d");

    @Test
    void pagesOfAListFollowEachOther() {
        var first = page("x", 3, null).of(ALL);
        var second = page("x", 3, first.nextCursor()).of(ALL);

        assertThat(first.items()).containsExactly("a", "b", "c");
        assertThat(second.items()).containsExactly("d");
        assertThat(second.nextCursor()).isNull();
    }

    @Test
    void aFullPageMayBeTheLast() {
        assertThat(page("x", 4, null).of(ALL).nextCursor()).isNull();
    }

    @Test
    void aPageBeginsBehindItsCursorAlsoWhenTheListHasChanged() {
        var cursor = page("x", 2, null).of(ALL).nextCursor();

        assertThat(page("x", 2, cursor).of(List.of("a", "bb", "c")).items()).containsExactly("bb", "c");
    }

    @Test
    void aCursorBelongsToItsBindingAndItsOrder() {
        var cursor = page("x", 2, null).of(ALL).nextCursor();

        assertMalformed(() -> page("y", 2, cursor).of(ALL));
        assertMalformed(() -> page("x", 2, cursor).orderedBy(SortField.id("p.id")));
        assertMalformed(() -> page("x", 2, "nonsense").of(ALL));
    }

    private static PageRequest page(String binding, int limit, String cursor) {
        return new PageRequest(binding, limit, Optional.ofNullable(cursor));
    }

    private static void assertMalformed(Runnable action) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(action::run)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.MALFORMED_REQUEST));
    }
}
