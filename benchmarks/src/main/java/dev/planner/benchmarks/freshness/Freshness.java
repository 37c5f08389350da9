package dev.planner.benchmarks.freshness;

import dev.planner.benchmarks.Settings;
import dev.planner.benchmarks.report.Figure;
import dev.planner.benchmarks.report.Histogram;
import dev.planner.benchmarks.report.Section;
import dev.planner.benchmarks.report.Times;
import dev.planner.benchmarks.system.MeasuredSystem;
import dev.planner.local.demo.DemoData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** Revocations on the idle system, then while commands come at half of the rate that the system can take. */
public final class Freshness {

    private static final double IDLE_MILLIS = 50;
    private static final double LOADED_MILLIS = 250;

    private Freshness() {}

    public static List<Section> measure(Settings settings) {
        try (var system = MeasuredSystem.start()) {
            var instances = system.startSecondQueryInstance();
            var commands = system.commands();
            var probe = FreshnessProbe.of(commands, instances, DemoData.projectId("CC-001"));
            probe.measure(settings.warmUpRounds());
            var idle = probe.measure(settings.rounds());
            try (var load = new CommandLoad(commands)) {
                load.highestRate(settings.phase()); // warms the command service up
                var highest = load.highestRate(settings.phase());
                var began = System.nanoTime();
                var before = load.sent();
                load.keepUp(highest / 2);
                var loaded = probe.measure(settings.rounds());
                var rate = (load.sent() - before) / ((System.nanoTime() - began) / 1e9);
                return List.of(section(idle, loaded, highest, rate, instances.size()));
            }
        }
    }

    private static Section section(List<Round> idle, List<Round> loaded, double highest, double rate, int instances) {
        var question = Times.of(idle.stream().mapToLong(Round::question));
        List<Figure> figures = new ArrayList<>();
        figures.addAll(figures("idle", idle, IDLE_MILLIS, question));
        figures.add(Figure.of("commands, highest rate with %d clients".formatted(CommandLoad.CLIENTS), highest, "/s"));
        figures.add(Figure.of("commands, rate during the probe", rate, "/s").against("the highest rate", highest));
        figures.addAll(figures("under commands", loaded, LOADED_MILLIS, question));
        figures.add(Figure.of("one question, idle, p50", question.millis(0.5), "ms"));
        figures.add(Figure.of("one question, idle, p99", question.millis(0.99), "ms"));
        var series = new LinkedHashMap<String, Times>();
        series.put("idle", Times.of(idle.stream().mapToLong(Round::fromAnswer)));
        series.put("under commands", Times.of(loaded.stream().mapToLong(Round::fromAnswer)));
        return new Section(
                "Revocations",
                List.of("%d query instances, %d revocations each; services with the JVM options of local runs"
                        .formatted(instances, idle.size())),
                figures,
                List.of(Histogram.of(
                        "revocations", "From the answer of a revocation to the last instance's first deny", series)));
    }

    private static List<Figure> figures(String when, List<Round> rounds, double target, Times question) {
        List<Figure> figures = new ArrayList<>();
        Map<String, ToLongFunction<Round>> spans = new LinkedHashMap<>();
        spans.put("from the command's answer", Round::fromAnswer);
        spans.put("from the sending of the command", Round::fromSending);
        spans.forEach((span, time) -> {
            var times = Times.of(rounds.stream().mapToLong(time));
            var name = when + ", " + span;
            figures.add(
                    Figure.of(name + ", p50", times.millis(0.5), "ms").against("one question", question.millis(0.5)));
            var p99 =
                    Figure.of(name + ", p99", times.millis(0.99), "ms").against("one question", question.millis(0.99));
            figures.add(span.endsWith("answer") ? p99.atMost(target) : p99);
            figures.add(Figure.of(name + ", max", times.millis(1), "ms"));
        });
        var wrong = rounds.stream().mapToInt(Round::wrongAnswers).sum();
        figures.add(Figure.of(when + ", answers of allow after the token", wrong, "")
                .atMost(0));
        return figures;
    }
}
