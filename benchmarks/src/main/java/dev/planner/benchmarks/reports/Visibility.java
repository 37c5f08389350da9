package dev.planner.benchmarks.reports;

import dev.planner.benchmarks.report.Figure;
import dev.planner.benchmarks.report.Section;
import dev.planner.benchmarks.report.Times;
import dev.planner.benchmarks.system.Api;
import dev.planner.local.demo.DemoData;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * How soon an actual that was recorded is in the forecast of its program. Each round records one and asks every 2 ms until the forecast has
 * changed; then it records another and asks once with the token of that command, which must be answered by a changed forecast.
 */
final class Visibility {

    private static final double P99_MILLIS = 100;
    private static final Duration POLL_PAUSE = Duration.ofMillis(2);
    private static final Duration REST = Duration.ofMillis(50);
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 2, 1);
    private static final int DAYS_OF_A_WORKER = 500;
    private static final String FORECAST =
            "/api/v1/reports/forecast/programs/" + DemoData.programId("DT") + "?asOf=2025-12-31";

    private final Api commands;
    private final Api queries;
    private final List<Map<String, Object>> workers = new ArrayList<>();
    private int recorded;
    private int wrong;

    /** Both of the administrator. */
    Visibility(Api commands, Api queries) {
        this.commands = commands;
        this.queries = queries;
    }

    Section measure(int warmUps, int rounds) {
        for (int i = 0; i < warmUps; i++) {
            round();
        }
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            times.add(round());
        }
        var found = Times.of(times.stream().mapToLong(nanos -> nanos));
        return new Section(
                "A command in the forecast",
                List.of(
                        "%d actuals, one after the other; from the answer of the command to the first forecast of the program with it"
                                .formatted(rounds)),
                List.of(
                        Figure.of("visible after, p50", found.millis(0.5), "ms"),
                        Figure.of("visible after, p99", found.millis(0.99), "ms")
                                .atMost(P99_MILLIS),
                        Figure.of("visible after, max", found.millis(1), "ms"),
                        Figure.of("answers without it to its token", wrong, "").atMost(0)),
                List.of());
    }

    private long round() {
        var before = forecast("minimize_latency");
        record();
        var answered = System.nanoTime();
        while (forecast("minimize_latency").equals(before)) {
            if (System.nanoTime() - answered > LIMIT.toNanos()) {
                throw new IllegalStateException("the forecast stays at " + before);
            }
            LockSupport.parkNanos(POLL_PAUSE.toNanos());
        }
        var seen = System.nanoTime() - answered;
        var known = forecast("minimize_latency");
        if (forecast("at_least " + record()).equals(known)) {
            wrong++;
        }
        LockSupport.parkNanos(REST.toNanos());
        return seen;
    }

    private String forecast(String consistency) {
        return queries.send("GET", FORECAST, null, consistency)
                .body()
                .path("actual")
                .path("total")
                .stringValue();
    }

    /** Answers the token of a command that records one more day of somebody. */
    private String record() {
        if (recorded % DAYS_OF_A_WORKER == 0) {
            workers.add(newWorker());
        }
        var worker = workers.getLast();
        var actual = Map.of(
                "projectId", DemoData.projectId("CC-001"),
                "externalWorkerId", worker.get("externalId"),
                "workerName", worker.get("name"),
                "date", FIRST_DAY.plusDays(recorded++ % DAYS_OF_A_WORKER).toString(),
                "allocationPercentage", "10.00");
        return commands.send("POST", "/api/v1/actuals", actual, "minimize_latency")
                .consistencyToken();
    }

    private Map<String, Object> newWorker() {
        Map<String, Object> worker = Map.of(
                "externalId",
                "seen-" + UUID.randomUUID(),
                "name",
                "Seen in Forecasts",
                "workerTypeId",
                DemoData.workerTypeId("Software Engineer"));
        commands.send("POST", "/api/v1/workers", worker);
        return worker;
    }
}
