package dev.planner.benchmarks.reports;

import dev.planner.benchmarks.Settings;
import dev.planner.benchmarks.latency.Latencies;
import dev.planner.benchmarks.latency.Yardsticks;
import dev.planner.benchmarks.report.Figure;
import dev.planner.benchmarks.report.Percentiles;
import dev.planner.benchmarks.report.Section;
import dev.planner.benchmarks.system.Api;
import dev.planner.benchmarks.system.MeasuredSystem;
import dev.planner.benchmarks.world.World;
import dev.planner.benchmarks.world.WorldEvents;
import dev.planner.benchmarks.world.WorldFill;
import dev.planner.benchmarks.world.WorldSize;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Reports beside an empty endpoint and one entity; once more when the plan has grown tenfold, if that is asked for. */
public final class Reports {

    private static final double MOST_GROWTH = 1.5;

    private final Settings settings;
    private final MeasuredSystem system;
    private final WorldSize size;

    private Reports(Settings settings, MeasuredSystem system) {
        this.settings = settings;
        this.system = system;
        this.size = settings.volumes().reports();
    }

    public static List<Section> measure(Settings settings) {
        try (var system = MeasuredSystem.start()) {
            return new Reports(settings, system).measure();
        }
    }

    private List<Section> measure() {
        system.start(system.release("command-service"));
        system.start(system.release("cache-projector"));
        var events = new WorldEvents(new World(size, Settings.SEED));
        List<Section> sections = new ArrayList<>();
        try (var fill = new WorldFill(system.backing())) {
            fill.put(events.base());
            fill.put(events.plan(0));
            fill.put(events.actuals());
            system.tidyTables();
            var queries = system.asAdministrator(system.startMeasuredQueryService("query-service", Map.of()));
            var once = latencies(queries, 0);
            sections.add(section(once, size.planRows() / size.layers()));
            sections.add(
                    new Visibility(system.commands(), queries).measure(settings.warmUpRounds(), settings.rounds()));
            if (size.layers() > 1) {
                fill.put(IntStream.range(1, size.layers()).boxed().flatMap(events::plan));
                system.tidyTables();
                var tenfold = latencies(queries, 1);
                sections.add(section(tenfold, size.planRows()));
                sections.add(growth(once, tenfold));
            }
        }
        return sections;
    }

    private Latencies latencies(Api api, int era) {
        var asks = new ArrayList<>(Yardsticks.asks(api));
        for (Report report : Report.values()) {
            asks.add(report.neverAsked(api, size, era));
            asks.add(report.askedAgain(api, size, era));
        }
        return Latencies.measure(asks, settings.repetitions(), settings.requests());
    }

    private Section section(Latencies found, int planRows) {
        List<Figure> figures = new ArrayList<>();
        for (Report report : Report.values()) {
            figures.add(Yardsticks.figure(found, report.arm(), 0.5));
            figures.add(judged(Yardsticks.figure(found, report.arm(), 0.99), report.p99Millis()));
            figures.add(Yardsticks.figure(found, report.armAgain(), 0.5));
            var again = Yardsticks.figure(found, report.armAgain(), 0.99);
            figures.add(report == Report.FORECAST ? judged(again, Report.P99_MILLIS_AGAIN) : again);
        }
        List.of(Yardsticks.ONE, Yardsticks.EMPTY).forEach(arm -> {
            figures.add(Yardsticks.figure(found, arm, 0.5));
            figures.add(Yardsticks.figure(found, arm, 0.99));
        });
        Map<String, List<Double>> plotted = new LinkedHashMap<>();
        for (String arm : List.of(
                Yardsticks.EMPTY,
                Yardsticks.ONE,
                Report.FORECAST.armAgain(),
                Report.FORECAST.arm(),
                Report.PROJECT.arm())) {
            plotted.put(arm, found.percentiles(arm));
        }
        return new Section(
                "Reports over %,d plan rows".formatted(planRows),
                List.of(
                        "%,d programs, %,d projects, %,d workers, %,d plan rows, %,d actuals, written as events through Kafka; tables vacuumed and analysed"
                                .formatted(size.programs(), size.projects(), size.workers(), planRows, size.actuals()),
                        "one client; medians of %d rounds of %d requests of each kind, which alternate, after one that does not count"
                                .formatted(settings.repetitions(), settings.requests()),
                        "all services run with " + String.join(" ", MeasuredSystem.SERVER_JVM)),
                figures,
                List.of(Percentiles.of("reports-" + planRows, "Latency of reports", plotted)));
    }

    private Figure judged(Figure figure, double p99Millis) {
        return settings.volumes().isFull() ? figure.atMost(p99Millis) : figure;
    }

    private static Section growth(Latencies once, Latencies tenfold) {
        List<Figure> figures = new ArrayList<>();
        for (Report report : Report.values()) {
            var grown = Figure.of(report.arm() + ", p50 grows to", times(report.arm(), once, tenfold), "×");
            figures.add(report.isFromRollUps() ? grown.atMost(MOST_GROWTH) : grown);
        }
        figures.add(Figure.of(Yardsticks.ONE + ", p50 grows to", times(Yardsticks.ONE, once, tenfold), "×"));
        return new Section(
                "Reports when the plan grows tenfold",
                List.of("the same projects, days and actuals, ten workers where there was one"),
                figures,
                List.of());
    }

    private static double times(String arm, Latencies once, Latencies tenfold) {
        return tenfold.millis(arm, 0.5) / once.millis(arm, 0.5);
    }
}
