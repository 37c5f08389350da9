package dev.planner.benchmarks.latency;

import dev.planner.benchmarks.report.Figure;
import dev.planner.benchmarks.system.Api;
import dev.planner.benchmarks.world.World;
import java.util.List;
import java.util.Map;

/** What reads are compared with, asked for in the same rounds. */
public final class Yardsticks {

    /** Does nothing, behind everything that every endpoint is behind. */
    public static final String EMPTY = "empty endpoint";

    /** A read of one entity by its id. */
    public static final String ONE = "one project";

    private Yardsticks() {}

    /** @param api a query service with the endpoints that do nothing, and a project */
    public static List<Ask> asks(Api api) {
        return List.of(
                new Ask(EMPTY, api, _ -> "/benchmark/empty", Map.of()),
                Ask.same(ONE, api, "/api/v1/projects/" + World.project(0)));
    }

    /** A time against that of the empty endpoint. */
    public static Figure figure(Latencies found, String arm, double quantile) {
        var figure = Figure.of(arm + ", p" + Math.round(quantile * 100), found.millis(arm, quantile), "ms");
        return arm.equals(EMPTY) ? figure : figure.against(EMPTY, found.millis(EMPTY, quantile));
    }
}
