package dev.planner.benchmarks.load;

import dev.planner.benchmarks.Settings;
import dev.planner.benchmarks.report.Figure;
import dev.planner.benchmarks.report.Percentiles;
import dev.planner.benchmarks.report.Section;
import dev.planner.benchmarks.system.MeasuredSystem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes figures of what the rounds found, each the median over them. */
record LoadReport(
        Settings settings,
        long events,
        Results highest,
        Results half,
        Results redis,
        double fromMemory,
        double fromTables) {

    private static final double SHARE_OF_EMPTY = 70;
    private static final double P99_MILLIS = 5;
    private static final double HIT_PERCENT = 99;
    private static final String REDIS = "bare Redis GET";

    Section section() {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of("decision, share of the rate of the empty endpoint", share(), "%")
                .atLeast(SHARE_OF_EMPTY));
        Arms.COMPARED.forEach(arm -> figures.add(rate(arm, highest.rate(arm))));
        figures.add(rate(REDIS, redis.rate(RedisLoop.ARM)));
        Arms.COMPARED.forEach(arm ->
                figures.add(Figure.of(arm + ", processor time of the service", highest.cpuMicros(arm), "µs a request")
                        .against(Arms.EMPTY, highest.cpuMicros(Arms.EMPTY))));
        figures.add(Figure.of(
                Arms.EMPTY + ", processor time of the client", highest.clientCpuMicros(Arms.EMPTY), "µs a request"));
        latencies().forEach((name, millis) -> figures.addAll(figures(name, millis)));
        figures.add(Figure.of("batch of 100 checks, one client, p50", millis(highest, Arms.BATCH, 0.5), "ms")
                .against(Arms.ONE, millis(highest, Arms.ONE, 0.5)));
        figures.add(Figure.of("answers from memory alone, with a role change a second", fromMemory, "%")
                .atLeast(HIT_PERCENT));
        figures.add(Figure.of(Arms.SQL + ", answers that came from there", fromTables, "%")
                .atLeast(100));
        figures.add(Figure.of("requests that failed", highest.failed() + half.failed() + redis.failed(), "")
                .atMost(0));
        figures.add(Figure.of("decision at half load, sent late, p99", half.lateMillis(Arms.DECISION), "ms"));
        return new Section(
                "Decisions over HTTP",
                settingsText(),
                figures,
                List.of(Percentiles.of("latencies", "Latency at half of the highest rate of each", latencies())));
    }

    private List<String> settingsText() {
        return List.of(
                "%,d users, %,d programs, %,d projects, written as %,d events through Kafka"
                        .formatted(settings.users(), Settings.PROGRAMS, Settings.PROJECTS, events),
                "%d clients without pause for the highest rate; medians of %d rounds of %d s, which alternate"
                        .formatted(
                                settings.clients(),
                                settings.repetitions(),
                                settings.phase().toSeconds()),
                "query services run with " + String.join(" ", MeasuredSystem.SERVER_JVM)
                        + " and otherwise the JVM's defaults; clients are Gatling, for Redis threads with a pool of connections",
                "values in Redis have %d bytes".formatted(RedisLoop.VALUE_BYTES));
    }

    private double share() {
        return 100 * highest.rate(Arms.DECISION) / highest.rate(Arms.EMPTY);
    }

    private Figure rate(String arm, double rate) {
        var figure = Figure.of(arm + ", highest rate", rate, "/s");
        return arm.equals(Arms.EMPTY) ? figure : figure.against(Arms.EMPTY, highest.rate(Arms.EMPTY));
    }

    private Map<String, List<Double>> latencies() {
        Map<String, List<Double>> latencies = new LinkedHashMap<>();
        Arms.COMPARED.forEach(arm -> latencies.put(arm, half.millis(arm)));
        latencies.put(REDIS, redis.millis(RedisLoop.ARM + DecisionLoad.AT_HALF));
        return latencies;
    }

    private List<Figure> figures(String arm, List<Double> millis) {
        var p50 = Figure.of(arm + DecisionLoad.AT_HALF + ", p50", at(millis, 0.5), "ms");
        var p99 = Figure.of(arm + DecisionLoad.AT_HALF + ", p99", at(millis, 0.99), "ms");
        if (!arm.equals(Arms.EMPTY)) {
            p50 = p50.against(Arms.EMPTY, millis(half, Arms.EMPTY, 0.5));
            p99 = p99.against(Arms.EMPTY, millis(half, Arms.EMPTY, 0.99));
        }
        return List.of(p50, arm.equals(Arms.DECISION) ? p99.atMost(P99_MILLIS) : p99);
    }

    private static double millis(Results results, String arm, double quantile) {
        return at(results.millis(arm), quantile);
    }

    private static double at(List<Double> millis, double quantile) {
        return millis.get(Percentiles.QUANTILES.indexOf(quantile));
    }
}
