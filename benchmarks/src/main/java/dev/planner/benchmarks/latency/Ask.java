package dev.planner.benchmarks.latency;

import dev.planner.benchmarks.system.Api;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One kind of request.
 *
 * @param arm as it is named on the page
 * @param path of the request with that number; a number never comes again
 * @param body the same for all; null for a {@code GET}, otherwise it is a {@code POST}
 */
public record Ask(
        String arm,
        Api api,
        LongFunction<String> path,
        @Nullable Object body) {

    /** Always the same {@code GET}. */
    public static Ask same(String arm, Api api, String path) {
        return new Ask(arm, api, _ -> path, null);
    }

    /** A {@code GET} that differs from number to number. */
    public static Ask other(String arm, Api api, LongFunction<String> path) {
        return new Ask(arm, api, path, null);
    }

    void once(long number) {
        api.send(body == null ? "GET" : "POST", path.apply(number), body);
    }
}
