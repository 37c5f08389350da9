package dev.planner.benchmarks.backlog;

import dev.planner.backing.Redis;
import dev.planner.benchmarks.Settings;
import dev.planner.benchmarks.bare.CopiedActuals;
import dev.planner.benchmarks.report.Figure;
import dev.planner.benchmarks.report.Medians;
import dev.planner.benchmarks.report.Section;
import dev.planner.benchmarks.system.MeasuredSystem;
import dev.planner.benchmarks.world.EventWriter;
import dev.planner.benchmarks.world.Projection;
import dev.planner.benchmarks.world.World;
import dev.planner.benchmarks.world.WorldEvents;
import dev.planner.benchmarks.world.WorldSize;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import redis.clients.jedis.Jedis;

/**
 * Projectors that start before a backlog in Kafka: two fifths plan rows of one day each, two fifths actuals, the rest users with their roles and
 * scopes. What these name was applied before. Each round begins with copies of the same read database and with an empty Redis.
 */
public final class Backlog {

    private static final double EVENTS_A_SECOND = 25_000;
    private static final double MOST_PERCENT_SLOWER = 33.4;
    private static final int MOST_ROUNDS = 3;
    private static final int EVENTS_OF_FIVE_USERS = 25;
    private static final String THIS = "this build";
    private static final String OTHER = "other build";

    private final Settings settings;
    private final MeasuredSystem system;
    private final WorldEvents events;
    private final ReadDatabases databases;
    private final List<Round> rounds = new ArrayList<>();

    private record Round(String build, Drain drain, CpuTime cpu, double copySeconds) {}

    private Backlog(Settings settings, MeasuredSystem system) {
        this.settings = settings;
        this.system = system;
        this.events = new WorldEvents(new World(size(settings.volumes().backlogEvents()), Settings.SEED));
        this.databases = new ReadDatabases(system.backing().postgres());
    }

    public static List<Section> measure(Settings settings) {
        try (var system = MeasuredSystem.start()) {
            return List.of(new Backlog(settings, system).measure());
        }
    }

    private static WorldSize size(int events) {
        var bookings = events * 2 / 5;
        return WorldSize.ofAccess(events / EVENTS_OF_FIVE_USERS, 50, 500)
                .withWorkers(Math.max(10, events / 300))
                .withBookings(bookings, bookings);
    }

    private Section measure() {
        system.release("query-service");
        system.release("command-service");
        var builds = builds();
        try (var writer = new EventWriter(system.backing().kafka().bootstrapServers())) {
            var base = writer.write(events.base());
            for (Build build : builds) {
                var projector = build.start(system, build.base());
                new Projection(build.base()).await(base);
                projector.stop().run();
            }
            var before = writer.written();
            writer.write(Stream.of(events.planByDay(), events.actuals(), events.access())
                    .flatMap(lists -> lists));
            var backlog = writer.written() - before;
            for (int round = 0; round < Math.min(settings.repetitions(), MOST_ROUNDS); round++) {
                for (Build build : builds) {
                    rounds.add(round(build, backlog));
                }
            }
            return section(builds, backlog, SameRows.seconds(databases.lastCopy()));
        }
    }

    private List<Build> builds() {
        var spec = system.release("cache-projector");
        List<Build> builds = new ArrayList<>();
        builds.add(Build.of(THIS, spec, null, databases.create("planner_read_this")));
        var other = settings.volumes().projectorJar();
        if (other != null) {
            builds.add(Build.of(OTHER, spec, other, databases.create("planner_read_other")));
        }
        return builds;
    }

    private Round round(Build build, long backlog) {
        empty(system.backing().redis());
        var tables = databases.copy(build.base());
        var copySeconds = CopiedActuals.seconds(build.base(), events.actuals());
        var before = Drain.positions(tables);
        var projector = build.start(system, tables);
        try {
            var cpu = CpuTime.now(projector, tables);
            var drain = Drain.watch(tables, before, backlog);
            return new Round(build.name(), drain, CpuTime.now(projector, tables).since(cpu), copySeconds);
        } finally {
            projector.stop().run();
        }
    }

    private static void empty(Redis redis) {
        try (var connection = new Jedis(redis.host(), redis.port())) {
            connection.flushAll();
        }
    }

    private Section section(List<Build> builds, long backlog, double sameRowsSeconds) {
        var actuals = settings.volumes().backlogEvents() * 2 / 5;
        var copied = actuals / median(THIS, Round::copySeconds);
        List<Figure> figures = new ArrayList<>();
        for (Build build : builds) {
            var rate = median(build.name(), round -> round.drain().rate());
            var figure = Figure.of(build.name() + ", from the first event to the last", rate, "/s")
                    .against("rows copied", copied);
            figures.add(build.name().equals(THIS) ? figure.atLeast(EVENTS_A_SECOND) : figure);
            figures.add(Figure.of(
                            build.name() + ", second half",
                            median(build.name(), round -> round.drain().rateOfSecondHalf()),
                            "/s")
                    .against("rows copied", copied));
            figures.add(cpu(build, "the projector", CpuTime::projector, backlog));
            figures.add(cpu(build, "PostgreSQL", CpuTime::postgres, backlog));
        }
        if (builds.size() > 1) {
            figures.add(Figure.of("this build is slower than the other by", slowerPercent(), "%")
                    .atMost(MOST_PERCENT_SLOWER));
        }
        figures.add(Figure.of(
                "all rows of the backlog inserted from table to table, in events", backlog / sameRowsSeconds, "/s"));
        figures.add(Figure.of("actuals copied into a bare table", copied, "/s"));
        return new Section(
                "Backlog of the projector",
                List.of(
                        "%,d events: plan rows of a day, actuals, users with roles and scopes; all name what was applied before"
                                .formatted(backlog),
                        "medians of %d rounds, each a new process with %s and otherwise the JVM's defaults"
                                .formatted(rounds.size() / builds.size(), String.join(" ", MeasuredSystem.SERVER_JVM))),
                figures,
                List.of());
    }

    private Figure cpu(Build build, String process, ToDoubleFunction<CpuTime> seconds, long backlog) {
        return Figure.of(
                "%s, processor time of %s for an event".formatted(build.name(), process),
                median(build.name(), round -> seconds.applyAsDouble(round.cpu())) * 1e6 / backlog,
                "µs");
    }

    private double slowerPercent() {
        ToDoubleFunction<Round> rate = round -> round.drain().rate();
        return 100 * (1 - median(THIS, rate) / median(OTHER, rate));
    }

    private double median(String build, ToDoubleFunction<Round> figure) {
        return Medians.of(rounds.stream()
                .filter(round -> round.build().equals(build))
                .map(figure::applyAsDouble)
                .toList());
    }
}
