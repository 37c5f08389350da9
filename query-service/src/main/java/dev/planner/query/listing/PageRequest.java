package dev.planner.query.listing;

import dev.planner.edge.problem.Refusal;
import dev.planner.query.listing.ListRequest.Position;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page that is wanted of a list in the order of its ids, wherever the request says so.
 *
 * @param binding what a cursor belongs to: with anything else it means nothing
 * @param limit the largest number of rows of the page
 * @param cursor which the page before has answered; the first page if empty
 */
public record PageRequest(String binding, int limit, Optional<String> cursor) {

    private static final SortField TEXT = SortField.text("text", "");

    /** @throws Refusal MALFORMED_REQUEST if the cursor is not one that a page of this list has answered */
    public ListRequest orderedBy(SortField id) {
        var order = List.of(id.ascending());
        return new ListRequest(
                "",
                binding,
                Collections.unmodifiableSequencedMap(new LinkedHashMap<>()),
                order,
                Map.of(),
                limit,
                after(order),
                false);
    }

    /**
     * Cuts the page from a list that is there already.
     *
     * @param all sorted by code points, each once
     * @throws Refusal MALFORMED_REQUEST if the cursor is not one that a page of this list has answered
     */
    public Page<String> of(List<String> all) {
        var request = orderedBy(TEXT);
        var last =
                request.after().map(position -> String.valueOf(position.values().getFirst()));
        var rest = all.stream()
                .filter(text ->
                        last.filter(before -> text.compareTo(before) <= 0).isEmpty())
                .toList();
        var shown = rest.stream().limit(limit).toList();
        return new Page<>(shown, shown.size() < rest.size() ? request.cursorAt(List.of(shown.getLast())) : null, null);
    }

    private Optional<Position> after(List<SortKey> order) {
        try {
            return cursor.map(text -> Cursor.decode(ListRequest.binding(binding, order, Map.of()), order, text));
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed("The page is not one that this list has answered: " + e.getMessage() + ".");
        }
    }
}
