package dev.planner.benchmarks.lists;

import dev.planner.benchmarks.Settings;
import dev.planner.benchmarks.latency.Ask;
import dev.planner.benchmarks.latency.Latencies;
import dev.planner.benchmarks.latency.Yardsticks;
import dev.planner.benchmarks.report.Figure;
import dev.planner.benchmarks.report.Percentiles;
import dev.planner.benchmarks.report.Section;
import dev.planner.benchmarks.system.Api;
import dev.planner.benchmarks.system.MeasuredSystem;
import dev.planner.benchmarks.world.Person;
import dev.planner.benchmarks.world.Person.Held;
import dev.planner.benchmarks.world.World;
import dev.planner.benchmarks.world.WorldEvents;
import dev.planner.benchmarks.world.WorldFill;
import dev.planner.benchmarks.world.WorldSize;
import dev.planner.events.access.BuiltInRole;
import dev.planner.events.access.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** First and far pages of lists, for the administrator and for somebody with three projects, beside an empty endpoint and one entity. */
public final class Lists {

    private static final double P99_MILLIS = 20;
    private static final int FAR = 1_000;

    private final Settings settings;
    private final MeasuredSystem system;
    private final WorldSize size;

    private Lists(Settings settings, MeasuredSystem system) {
        this.settings = settings;
        this.system = system;
        this.size = settings.volumes().lists();
    }

    public static List<Section> measure(Settings settings) {
        try (var system = MeasuredSystem.start()) {
            return List.of(new Lists(settings, system).measure());
        }
    }

    private Section measure() {
        system.start(system.release("cache-projector"));
        var scoped = viewerOfThreeProjects();
        try (var fill = new WorldFill(system.backing())) {
            fill.all(new World(size, Settings.SEED));
            fill.put(Stream.of(WorldEvents.of(scoped)));
        }
        system.tidyTables();
        var service = system.startMeasuredQueryService("query-service", Map.of());
        var administrator = system.asAdministrator(service);
        var asks = new ArrayList<>(Yardsticks.asks(administrator));
        asks.addAll(pages("administrator", administrator));
        asks.addAll(pages(
                "three projects",
                new Api(service.address(), system.tokenFor(scoped.id().toString()))));
        var found = Latencies.measure(asks, settings.repetitions(), settings.requests());
        return section(asks.stream().map(Ask::arm).toList(), found);
    }

    private static Person viewerOfThreeProjects() {
        var scopes = Stream.of(1, 2, 3)
                .map(World::project)
                .<Scope>map(Scope::project)
                .toList();
        var viewer = new Held(BuiltInRole.VIEWER.key(), true, scopes);
        return new Person(World.user(0), "three-projects", List.of(viewer));
    }

    private static List<Ask> pages(String who, Api api) {
        List<Ask> asks = new ArrayList<>();
        for (Listed list : Listed.ALL) {
            var far = list.page(api, FAR);
            var name = list.name() + ", " + who + ", page ";
            asks.add(Ask.same(name + 1, api, list.first()));
            if (far.number() > 1) {
                asks.add(Ask.same(name + far.number(), api, far.path()));
            }
        }
        return asks;
    }

    private Section section(List<String> arms, Latencies found) {
        List<Figure> figures = new ArrayList<>();
        for (String arm : arms) {
            figures.add(Yardsticks.figure(found, arm, 0.5));
            var p99 = Yardsticks.figure(found, arm, 0.99);
            figures.add(arm.contains("page") && settings.volumes().isFull() ? p99.atMost(P99_MILLIS) : p99);
        }
        Map<String, List<Double>> plotted = new LinkedHashMap<>();
        arms.stream()
                .filter(arm -> !arm.contains("page") || arm.startsWith("plan"))
                .forEach(arm -> plotted.put(arm, found.percentiles(arm)));
        return new Section(
                "Lists",
                List.of(
                        "%,d projects, %,d workers, %,d plan rows, %,d actuals, written as events through Kafka; tables vacuumed and analysed"
                                .formatted(size.projects(), size.workers(), size.planRows(), size.actuals()),
                        "pages have %s items"
                                .formatted(Listed.ALL.stream()
                                        .map(list -> list.limit() + " (" + list.name() + ")")
                                        .toList()),
                        "one client; medians of %d rounds of %d requests of each kind, which alternate, after one that does not count"
                                .formatted(settings.repetitions(), settings.requests()),
                        "the query service runs with " + String.join(" ", MeasuredSystem.SERVER_JVM)),
                figures,
                List.of(Percentiles.of("lists", "Latency of lists of plan rows", plotted)));
    }
}
