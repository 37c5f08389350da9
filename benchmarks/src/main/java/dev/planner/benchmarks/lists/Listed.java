package dev.planner.benchmarks.lists;

import dev.planner.benchmarks.system.Api;
import java.util.List;

/**
 * A list, with the size of its pages: of what there is little, pages are small, so that there are enough of them.
 *
 * @param limit items of a page
 */
record Listed(String name, int limit) {

    static final List<Listed> ALL = List.of(
            new Listed("projects", 10),
            new Listed("plan", 50),
            new Listed("actuals", 50),
            new Listed("workers", 10),
            new Listed("resources", 10));

    String first() {
        return "/api/v1/" + name + "?limit=" + limit;
    }

    /** Goes through the pages to the one with that number, or to the last. */
    Far page(Api api, int number) {
        var path = first();
        for (int reached = 1; ; reached++) {
            var next = api.send("GET", path, null).path("nextCursor");
            if (reached == number || next.isNull()) {
                return new Far(path, reached);
            }
            path = first() + "&cursor=" + next.stringValue();
        }
    }

    /** @param number from 1 on */
    record Far(String path, int number) {}
}
