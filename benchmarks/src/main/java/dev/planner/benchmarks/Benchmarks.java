package dev.planner.benchmarks;

import dev.planner.benchmarks.report.Machine;
import dev.planner.benchmarks.report.Page;
import dev.planner.benchmarks.report.Section;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./planner benchmark}: measures part after part, each on what it starts for itself, and writes a page of results. */
@Command(
        name = "planner benchmark",
        description = "Measures what Planner promises in figures. Nothing else should be busy on the machine.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class Benchmarks implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "part",
            arity = "0..*",
            description = "What to measure: ${COMPLETION-CANDIDATES}; all of them if none is named.")
    private List<Part> parts = List.of();

    @Option(
            names = "--quick",
            description = "Only show that every part runs, in a few minutes; its figures mean nothing.")
    private boolean quick;

    @Option(names = "--rounds", description = "Revocations to measure, on the idle system and under commands; 400.")
    private @Nullable Integer rounds;

    @Option(names = "--seconds", description = "How long each round of load or commands takes; 8.")
    private @Nullable Integer seconds;

    @Option(names = "--repetitions", description = "Rounds of everything that is compared; 5.")
    private @Nullable Integer repetitions;

    @Option(names = "--clients", description = "Clients that ask without pause for the highest rate; 32.")
    private @Nullable Integer clients;

    @Option(names = "--users", description = "Users of the organisation that load is made for; 100000.")
    private @Nullable Integer users;

    @Option(names = "--near-users", description = "Users whose memory in the near cache is measured; 500000.")
    private @Nullable Integer nearUsers;

    @Option(names = "--redis-users", description = "Users whose memory in Redis is measured; 100000.")
    private @Nullable Integer redisUsers;

    @Option(names = "--warm-up-users", description = "Users that Redis is filled with; 1000000.")
    private @Nullable Integer warmUpUsers;

    @Option(names = "--requests", description = "Requests of each kind in a round of lists or reports; 500.")
    private @Nullable Integer requests;

    @Option(
            names = "--plan-rows",
            description = "Plan rows of the organisations whose lists and reports are read; 1000000.")
    private @Nullable Integer planRows;

    @Option(names = "--actuals", description = "Actuals of the same; 500000.")
    private @Nullable Integer actuals;

    @Option(names = "--tenfold", description = "Read reports once more with ten times as many plan rows; takes long.")
    private boolean tenfold;

    @Option(names = "--backlog-events", description = "Events that the projector finds when it starts; 600000.")
    private @Nullable Integer backlogEvents;

    @Option(
            names = "--projector-jar",
            description = "A cache-projector-exec.jar of another build that the backlog is measured with too.")
    private @Nullable Path projectorJar;

    @Option(names = "--import-rows", description = "Actuals of the file that is imported; 100000.")
    private @Nullable Integer importRows;

    @Option(names = "--output", description = "Folder for the page and its plots; default: .planner/benchmarks.")
    private @Nullable Path output;

    private Benchmarks() {}

    public static void main(String[] arguments) {
        var command = new CommandLine(new Benchmarks()).setCaseInsensitiveEnumValuesAllowed(true);
        System.exit(command.execute(arguments));
    }

    @Override
    public Integer call() {
        var begunAt = Instant.now();
        var machine = Machine.now();
        System.out.println(machine);
        List<Section> sections = new ArrayList<>();
        var page = new Page(begunAt, commandLine(), machine, sections);
        for (Part part : parts.isEmpty() ? List.of(Part.values()) : parts) {
            System.out.println("== " + part);
            var found = part.measure(settings());
            found.forEach(Benchmarks::print);
            sections.addAll(found);
            page.write(folder()); // after each part: a later one may fail
        }
        System.out.println("Results: " + page.write(folder()));
        return 0;
    }

    private Settings settings() {
        var defaults = quick ? Settings.QUICK : Settings.FULL;
        return new Settings(
                quick,
                chosen(rounds, defaults.rounds()),
                defaults.warmUpRounds(),
                seconds == null ? defaults.phase() : Duration.ofSeconds(seconds),
                chosen(repetitions, defaults.repetitions()),
                chosen(clients, defaults.clients()),
                chosen(users, defaults.users()),
                defaults.callers(),
                chosen(nearUsers, defaults.nearUsers()),
                chosen(redisUsers, defaults.redisUsers()),
                chosen(warmUpUsers, defaults.warmUpUsers()),
                chosen(requests, defaults.requests()),
                volumes(defaults.volumes()));
    }

    private Volumes volumes(Volumes defaults) {
        return new Volumes(
                chosen(planRows, defaults.planRows()),
                chosen(actuals, defaults.actuals()),
                chosen(backlogEvents, defaults.backlogEvents()),
                chosen(importRows, defaults.importRows()),
                tenfold,
                projectorJar == null ? null : projectorJar.toAbsolutePath());
    }

    private String commandLine() {
        return ("./planner benchmark "
                        + String.join(
                                " ",
                                Objects.requireNonNull(spec)
                                        .commandLine()
                                        .getParseResult()
                                        .originalArgs()))
                .strip();
    }

    private Path folder() {
        return output == null ? Home.folder().resolve(".planner").resolve("benchmarks") : output.toAbsolutePath();
    }

    private static int chosen(@Nullable Integer given, int otherwise) {
        return given == null ? otherwise : given;
    }

    private static void print(Section section) {
        System.out.println(section.title());
        section.figures()
                .forEach(figure -> System.out.printf(
                        "  %-80s %16s  %-22s %s%n",
                        figure.name(), figure.valueText(), figure.targetText(), figure.ratioText()));
    }
}
