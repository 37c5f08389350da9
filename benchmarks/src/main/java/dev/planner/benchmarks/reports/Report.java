package dev.planner.benchmarks.reports;

import dev.planner.benchmarks.latency.Ask;
import dev.planner.benchmarks.system.Api;
import dev.planner.benchmarks.world.Portfolio;
import dev.planner.benchmarks.world.World;
import dev.planner.benchmarks.world.WorldSize;
import java.time.LocalDate;
import java.util.function.LongFunction;

/**
 * What is asked for. Questions differ in the program or project and then in a date, so that the answer to none is remembered, unless it is
 * asked again on purpose.
 */
enum Report {
    FORECAST("forecast of a program", "forecast/programs/%s?asOf=%s", true, true, 20),
    PROJECT(
            "project report with variance over two years",
            "projects/%s?includeVariance=true&asOf=%s",
            false,
            false,
            100),
    SERIES_OF_PROJECT(
            "time series of a project", "projects/%s/time-series?interval=monthly&from=%s&to=%s", false, true, 50),
    SERIES_OF_PROGRAM(
            "time series of a program", "programs/%s/time-series?interval=monthly&from=%s&to=%s", true, true, 50),
    BREAKDOWN_OF_PROJECT(
            "drill-down of a project", "projects/%s/drill-down?groupBy=worker&from=%s&to=%s", false, true, 50),
    BREAKDOWN_OF_PROGRAM(
            "drill-down of a program", "programs/%s/drill-down?groupBy=worker&from=%s&to=%s", true, true, 50);

    /** Of the forecast, when its answer is remembered. */
    static final double P99_MILLIS_AGAIN = 3;

    private static final long DAYS_OF_AN_ERA = 120;

    private final String arm;
    private final String path;
    private final boolean ofProgram;
    private final boolean fromRollUps;
    private final double p99Millis;

    Report(String arm, String path, boolean ofProgram, boolean fromRollUps, double p99Millis) {
        this.arm = arm;
        this.path = "/api/v1/reports/" + path;
        this.ofProgram = ofProgram;
        this.fromRollUps = fromRollUps;
        this.p99Millis = p99Millis;
    }

    String arm() {
        return arm;
    }

    String armAgain() {
        return arm + ", asked again";
    }

    double p99Millis() {
        return p99Millis;
    }

    /** Whether it costs the same however many plan rows there are beneath the sums. */
    boolean isFromRollUps() {
        return fromRollUps;
    }

    /** @param era another one has other dates */
    Ask neverAsked(Api api, WorldSize size, int era) {
        return Ask.other(arm, api, question(size, era));
    }

    Ask askedAgain(Api api, WorldSize size, int era) {
        return Ask.same(armAgain(), api, question(size, era).apply(0));
    }

    private LongFunction<String> question(WorldSize size, int era) {
        return number -> {
            var many = ofProgram ? size.programs() : size.projects();
            var which = (int) (number % many);
            var id = ofProgram ? World.program(which) : World.project(which);
            var day = day(number / many, era);
            return path.formatted(id, path.contains("from=") ? Portfolio.PROGRAM.start() : day, day);
        };
    }

    /** Forecasts begin when every project runs and go on; everything else begins with all of it and goes back. */
    private LocalDate day(long number, int era) {
        var days = number + era * DAYS_OF_AN_ERA;
        return this == FORECAST
                ? Portfolio.EVERY_PROJECT.start().plusDays(days)
                : Portfolio.PROGRAM.end().minusDays(days);
    }
}
