package dev.planner.benchmarks.imports;

import dev.planner.benchmarks.Settings;
import dev.planner.benchmarks.bare.CopiedActuals;
import dev.planner.benchmarks.report.Figure;
import dev.planner.benchmarks.report.Medians;
import dev.planner.benchmarks.report.Section;
import dev.planner.benchmarks.system.MeasuredSystem;
import dev.planner.benchmarks.world.World;
import dev.planner.benchmarks.world.WorldCommands;
import dev.planner.benchmarks.world.WorldEvents;
import dev.planner.benchmarks.world.WorldSize;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Imports of actuals, each of other workers, until the last row can be read; beside a bare copy of the same rows into the read database. */
public final class Imports {

    private static final double SECONDS = 60;
    private static final int TARGET_ROWS = 100_000;
    private static final int MOST_FILES = 3;
    private static final int DAYS_OF_A_WORKER = 250;

    private final Settings settings;
    private final MeasuredSystem system;

    /**
     * One import.
     *
     * @param answered seconds from the sending of the file to its answer
     * @param readable seconds from the same to the first answer to a read with the token of the import
     * @param copied seconds that the bare copy takes
     */
    private record Round(double answered, double readable, double copied) {}

    private Imports(Settings settings, MeasuredSystem system) {
        this.settings = settings;
        this.system = system;
    }

    public static List<Section> measure(Settings settings) {
        try (var system = MeasuredSystem.start()) {
            return List.of(new Imports(settings, system).measure());
        }
    }

    private Section measure() {
        system.start(system.release("command-service"));
        system.start(system.release("cache-projector"));
        var rows = settings.volumes().importRows();
        List<Round> rounds = new ArrayList<>();
        for (ImportFile file : files(rows, Math.min(settings.repetitions(), MOST_FILES))) {
            rounds.add(round(file));
        }
        var copied = median(rounds, Round::copied);
        var readable = Figure.of("until the last row can be read, median", median(rounds, Round::readable), "s")
                .against("bare copy", copied);
        return new Section(
                "Import of actuals",
                List.of(
                        "%d files of %,d rows, each of other workers, all of them planned on the days that they worked"
                                .formatted(rounds.size(), rows),
                        "command service and projector run with " + String.join(" ", MeasuredSystem.SERVER_JVM)
                                + " and otherwise the JVM's defaults"),
                List.of(
                        rows == TARGET_ROWS ? readable.atMost(SECONDS) : readable,
                        Figure.of(
                                        "until the last row can be read, first file after the start",
                                        rounds.getFirst().readable(),
                                        "s")
                                .against("bare copy", copied),
                        Figure.of("until the import is answered, median", median(rounds, Round::answered), "s")
                                .against("bare copy", copied),
                        Figure.of("rows imported", rows / median(rounds, Round::readable), "/s"),
                        Figure.of("bare copy of the same rows", copied, "s")),
                List.of());
    }

    /** Enters all that the files name, then answers them. */
    private List<ImportFile> files(int rows, int number) {
        var workers = Math.max(1, rows / DAYS_OF_A_WORKER);
        var size =
                WorldSize.ofAccess(0, 10, 50).withWorkers(number * workers).withBookings(number * rows, number * rows);
        var events = new WorldEvents(new World(size, Settings.SEED));
        var commands = new WorldCommands(system.commands());
        commands.oneByOne(events.base());
        commands.together(events.plan(0));
        system.queries().awaitCurrent();
        var actuals = events.actuals().toList();
        return IntStream.range(0, number)
                .mapToObj(file -> new ImportFile(actuals.subList(file * workers, (file + 1) * workers)))
                .toList();
    }

    private Round round(ImportFile file) {
        var csv = file.csv();
        var began = System.nanoTime();
        var token = system.commands().importCsv("/api/v1/actuals/imports", csv).consistencyToken();
        var answered = secondsSince(began);
        system.queries().awaitRead("at_least " + token);
        var readable = secondsSince(began);
        if (!file.isIn(system.queries())) {
            throw new IllegalStateException("the last row of " + file.rows() + " is missing");
        }
        var tables = system.backing().postgres().database("planner_read");
        return new Round(answered, readable, CopiedActuals.seconds(tables, file.actuals().stream()));
    }

    private static double secondsSince(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
        return Medians.of(rounds.stream().map(figure::applyAsDouble).toList());
    }
}
