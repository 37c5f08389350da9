package dev.planner.query.authzen;

import dev.planner.query.fixture.QueryClient.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Follows the pages of a search. */
final class Walk {

    private Walk() {}

    /**
     * Everything on all pages, in their order.
     *
     * @param ask asks with a {@code page} member
     */
    static List<String> through(Function<String, Answer> ask, int limit) {
        var all = new ArrayList<String>();
        var page = Asked.limit(limit);
        while (!page.isEmpty()) {
            var answer = ask.apply(page);
            if (answer.status() != 200) {
                throw new AssertionError(answer.text());
            }
            answer.json().get("results").valueStream().map(JsonNode::toString).forEach(all::add);
            var next = answer.json().at("/page/next_token").asString();
            page = next.isEmpty() ? "" : Asked.token(next);
        }
        return all;
    }
}
