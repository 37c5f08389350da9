package dev.planner.query.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Walks from the first page of a list to the last by its links, while rows come in between.
 *
 * @param definition of the list
 * @param page answers a request
 * @param id of an item
 * @param between what happens between two pages
 */
public record Walk<T>(
        ListDefinition definition, Function<ListRequest, Page<T>> page, Function<T, String> id, Runnable between) {

    /** Zero to three fields in any direction. */
    public static String randomSort(ListDefinition definition, Random random) {
        var names = new ArrayList<>(definition.sortFieldNames());
        Collections.shuffle(names, random);
        return String.join(
                ",",
                names.stream()
                        .limit(random.nextInt(4))
                        .map(name -> random.nextBoolean() ? name : "-" + name)
                        .toList());
    }

    /** Asserts that every row that matched before is seen exactly once and in order, and that nothing is seen that does not belong. */
    public void sees(ListModel<?> model, String sort, String... query) {
        var order = sort.isEmpty() ? definition.orderText() : sort;
        var before = model.ids(order);
        var seen = visit(before.size(), sort, query);
        var after = model.ids(order);

        var known = new HashSet<>(before);
        assertThat(seen).as("twice with %s by %s", Arrays.toString(query), sort).doesNotHaveDuplicates();
        assertThat(seen.stream().filter(known::contains).toList())
                .as("seen with %s by %s", Arrays.toString(query), sort)
                .isEqualTo(before);
        assertThat(after)
                .as("order with %s by %s", Arrays.toString(query), sort)
                .containsSubsequence(seen);
    }

    private List<String> visit(int expectedTotal, String sort, String... query) {
        var seen = new ArrayList<String>();
        var request = ListRequestOf.query(
                definition,
                Stream.concat(Arrays.stream(query), Stream.of("sort", sort, "withTotal", "true"))
                        .toArray(String[]::new));
        var current = page.apply(request);
        assertThat(current.total()).isEqualTo(expectedTotal);
        while (true) {
            assertThat(current.items()).hasSizeLessThanOrEqualTo(request.limit());
            current.items().forEach(item -> seen.add(id.apply(item)));
            if (current.nextCursor() == null) {
                return seen;
            }
            assertThat(current.items()).as("a page before another").hasSize(request.limit());
            between.run();
            request = ListRequestOf.link(definition, request.urlOf(current.nextCursor()));
            current = page.apply(request);
        }
    }
}
