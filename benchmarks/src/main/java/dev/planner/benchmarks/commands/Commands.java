package dev.planner.benchmarks.commands;

import dev.planner.benchmarks.Settings;
import dev.planner.benchmarks.commands.Clients.Round;
import dev.planner.benchmarks.commands.CommandLoop.Measured;
import dev.planner.benchmarks.report.Figure;
import dev.planner.benchmarks.report.Medians;
import dev.planner.benchmarks.report.Section;
import dev.planner.benchmarks.system.ChildJvm;
import dev.planner.benchmarks.system.Json;
import dev.planner.benchmarks.system.MeasuredSystem;
import dev.planner.benchmarks.world.World;
import dev.planner.benchmarks.world.WorldCommands;
import dev.planner.benchmarks.world.WorldEvents;
import dev.planner.benchmarks.world.WorldSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Commands that lead to one event each, beside bare inserts of one row each into the same PostgreSQL, all by eight clients. */
public final class Commands {

    static final String BARE = "bare insert";
    static final String STATEMENTS = "statements of a command without a service";
    static final String CLOCK = "one statement over HTTP";

    /** What commands are compared with: parts of what they do. */
    private static final Set<String> FLOORS = Set.of(BARE, STATEMENTS, CLOCK);

    private static final double PERCENT_OF_BARE = 25;
    private static final int CLIENTS = 8;
    private static final int WORKERS = 50 * CLIENTS;
    private static final int WARM_UPS = 10;

    private Commands() {}

    public static List<Section> measure(Settings settings) {
        try (var system = MeasuredSystem.start()) {
            system.start(system.release("command-service"));
            system.start(system.release("cache-projector"));
            var size = enter(system, settings);
            return List.of(section(run(system, size, settings), settings));
        }
    }

    /** All that plan rows and actuals name. */
    private static WorldSize enter(MeasuredSystem system, Settings settings) {
        var workers = settings.quick() ? CLIENTS : WORKERS;
        var days = 500 * workers;
        var size = WorldSize.ofAccess(0, 1, 10).withWorkers(workers).withBookings(days, days);
        new WorldCommands(system.commands()).oneByOne(new WorldEvents(new World(size, Settings.SEED)).base());
        return size;
    }

    private static List<Measured> run(MeasuredSystem system, WorldSize size, Settings settings) {
        var plan = system.file("commands-plan.json");
        var output = system.file("commands-results.json");
        Json.write(
                plan,
                new CommandLoop.Plan(
                        system.commands().address(),
                        system.queries().address(),
                        system.commands().token(),
                        system.backing().postgres().database("planner_write"),
                        size,
                        CLIENTS,
                        settings.phase().toMillis(),
                        WARM_UPS,
                        settings.repetitions(),
                        output.toString()));
        ChildJvm.run(
                List.of("-Xmx512m"), CommandLoop.class.getName(), List.of(plan.toString()), system.log("command-loop"));
        return Json.read(output, CommandLoop.Found.class).rounds();
    }

    private static Section section(List<Measured> rounds, Settings settings) {
        List<Figure> figures = new ArrayList<>();
        var works =
                rounds.stream().map(Measured::round).map(Round::work).distinct().toList();
        var bare = median(rounds, BARE, Round::rate);
        works.stream()
                .filter(work -> !FLOORS.contains(work))
                .forEach(work -> figures.add(Figure.of(
                                work + ", share of the rate of bare inserts",
                                100 * median(rounds, work, Round::rate) / bare,
                                "%")
                        .atLeast(PERCENT_OF_BARE)));
        for (String work : works) {
            var rate = Figure.of(work, median(rounds, work, Round::rate), "/s");
            figures.add(work.equals(BARE) ? rate : rate.against(BARE, bare));
            figures.add(Figure.of(work + ", p50", median(rounds, work, Round::p50Millis), "ms"));
            figures.add(Figure.of(work + ", p99", median(rounds, work, Round::p99Millis), "ms"));
            figures.add(Figure.of(work + ", processor time of all processes", cpuMillis(rounds, work), "ms each"));
        }
        return new Section(
                "Commands",
                List.of(
                        "%d clients without pause; medians of %d rounds of %d s, which alternate, after %d rounds that do not count"
                                .formatted(
                                        CLIENTS,
                                        settings.repetitions(),
                                        settings.phase().toSeconds(),
                                        WARM_UPS),
                        "command service and projector run with " + String.join(" ", MeasuredSystem.SERVER_JVM)
                                + " and otherwise the JVM's defaults, the query service as in local runs",
                        "between rounds everything is read that was written"),
                figures,
                List.of());
    }

    private static double median(List<Measured> rounds, String work, ToDoubleFunction<Round> figure) {
        return Medians.of(
                of(work, rounds).map(Measured::round).map(figure::applyAsDouble).toList());
    }

    private static double cpuMillis(List<Measured> rounds, String work) {
        return Medians.of(of(work, rounds).map(Measured::cpuMillis).toList());
    }

    private static Stream<Measured> of(String work, List<Measured> rounds) {
        return rounds.stream().filter(measured -> measured.round().work().equals(work));
    }
}
