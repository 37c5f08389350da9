package dev.planner.benchmarks.load;

import dev.planner.benchmarks.Settings;
import dev.planner.benchmarks.report.Section;
import dev.planner.benchmarks.system.MeasuredSystem;
import dev.planner.benchmarks.world.World;
import dev.planner.benchmarks.world.WorldFill;
import dev.planner.benchmarks.world.WorldSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Decisions over HTTP beside an empty endpoint of the same process, a query service without caches, and bare Redis: first how many a second, by
 * clients without pause, then how fast, at half of each one's rate. Rounds alternate, so that what disturbs the machine disturbs all alike.
 */
public final class DecisionLoad {

    /** Marks what was measured at half of the highest rate. */
    static final String AT_HALF = " at half load";

    private final Settings settings;
    private final MeasuredSystem system;
    private final LoadRun runs;

    private DecisionLoad(Settings settings, MeasuredSystem system) {
        this.settings = settings;
        this.system = system;
        this.runs = new LoadRun(system);
    }

    public static List<Section> measure(Settings settings) {
        try (var system = MeasuredSystem.start()) {
            return List.of(new DecisionLoad(settings, system).measure());
        }
    }

    private Section measure() {
        var world =
                new World(WorldSize.ofAccess(settings.users(), Settings.PROGRAMS, Settings.PROJECTS), Settings.SEED);
        var events = write(world);
        try (var changes = RoleChanges.of(system.commands())) {
            var maker = new QuestionMaker(world, settings.callers(), system::tokenFor);
            var decisions = system.file("decisions.tsv");
            var batches = system.file("batches.tsv");
            Questions.write(decisions, maker.decisions(changes.users()));
            Questions.write(batches, maker.batches());
            var cached = system.startMeasuredQueryService("query-service", Map.of());
            var tables = system.startMeasuredQueryService("query-service-without-caches", withoutCaches());
            try {
                var arms = new Arms(cached, tables, decisions, batches);
                var redis = runs.redis(settings.clients(), millis(), settings.repetitions());
                var highest = runs.gatling("highest-rates", highestRates(arms));
                changes.start();
                var before = AccessReads.of(cached);
                var half = runs.gatling("half-load", halfLoad(arms, highest));
                var fromMemory = AccessReads.of(cached).since(before).percent("near");
                var fromTables = AccessReads.of(tables).percent("tables");
                return new LoadReport(settings, events, highest, half, redis, fromMemory, fromTables).section();
            } finally {
                cached.stop().run();
                tables.stop().run();
            }
        }
    }

    /** Answers how many events there were. */
    private long write(World world) {
        try (var fill = new WorldFill(system.backing())) {
            fill.all(world);
            return fill.written();
        }
    }

    /** Nobody listens where it looks for Redis, so it hears no heartbeat and trusts no memory; and it soon gives up asking. */
    private static Map<String, String> withoutCaches() {
        return Map.of(
                "PLANNER_REDIS_PORT", "1",
                "PLANNER_FACTS_BREAKERPAUSE", "1h",
                "PLANNER_PERMISSIONCACHE_MAXRECONNECTDELAY", "1m");
    }

    private List<Phase> highestRates(Arms arms) {
        List<Phase> phases = new ArrayList<>();
        phases.add(arms.allOnce(settings.clients()));
        Arms.COMPARED.forEach(arm -> phases.add(arms.warmUp(arm, settings.clients(), millis())));
        phases.add(arms.warmUp(Arms.BATCH, 1, millis()));
        for (int round = 0; round < settings.repetitions(); round++) {
            Arms.COMPARED.forEach(arm -> phases.add(arms.closed(arm, settings.clients(), millis())));
            phases.add(arms.closed(Arms.ONE, 1, millis() / 2));
            phases.add(arms.closed(Arms.BATCH, 1, millis() / 2));
        }
        return phases;
    }

    private List<Phase> halfLoad(Arms arms, Results highest) {
        List<Phase> phases = new ArrayList<>();
        Arms.COMPARED.forEach(arm -> phases.add(arms.warmUp(arm, settings.clients(), millis() / 2)));
        // Slowly at first: clients that know nothing of each other would pile up before a JVM that still compiles.
        Arms.COMPARED.forEach(arm -> phases.add(arms.openWarmUp(arm, highest.rate(arm) / 4, millis())));
        for (int round = 0; round < settings.repetitions(); round++) {
            Arms.COMPARED.forEach(arm -> phases.add(arms.open(arm, highest.rate(arm) / 2, millis())));
        }
        return phases;
    }

    private long millis() {
        return settings.phase().toMillis();
    }
}
