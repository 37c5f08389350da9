package dev.planner.benchmarks.micro;

import dev.planner.benchmarks.Settings;
import dev.planner.benchmarks.report.Figure;
import dev.planner.benchmarks.report.Section;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs JMH benchmarks in JVMs of their own, with its profiler of allocations. */
public final class Micro {

    private static final double NANOS_OF_A_DECISION = 100;
    private static final int CHECKS_OF_A_BATCH = 100;
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private Micro() {}

    public static List<Section> decisions(Settings settings) {
        var times = run("DecisionBenchmark", settings);
        var figures = figures(
                times,
                figure -> figure.name().startsWith("nearHit") && !figure.unit().equals("B")
                        ? figure.atMost(NANOS_OF_A_DECISION)
                        : figure);
        return List.of(new Section(
                "Decisions in process",
                List.of("JMH, time of one call on one thread; a batch has " + CHECKS_OF_A_BATCH + " checks."),
                figures,
                List.of()));
    }

    public static List<Section> codec(Settings settings) {
        var figures = figures(run("FactCodecBenchmark", settings), UnaryOperator.identity());
        return List.of(new Section(
                "Codec of access documents",
                List.of("JMH, time of one call on one thread; a user with two roles and four scopes."),
                figures,
                List.of()));
    }

    private static Map<String, RunResult> run(String benchmark, Settings settings) {
        var options = new OptionsBuilder()
                .include("\\." + benchmark + "\\.")
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        if (settings.quick()) {
            shorten(options);
        }
        try {
            return named(new Runner(options.build()).run());
        } catch (RunnerException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void shorten(ChainedOptionsBuilder options) {
        options.forks(1)
                .warmupIterations(1)
                .warmupTime(TimeValue.milliseconds(200))
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(200));
    }

    private static Map<String, RunResult> named(Collection<RunResult> results) {
        Map<String, RunResult> named = new TreeMap<>();
        results.forEach(result -> named.put(nameOf(result), result));
        return named;
    }

    private static String nameOf(RunResult result) {
        var parameters = result.getParams();
        var name = parameters.getBenchmark();
        var values = parameters.getParamsKeys().stream()
                .map(key -> key + "=" + parameters.getParam(key))
                .toList();
        return name.substring(name.lastIndexOf('.') + 1) + (values.isEmpty() ? "" : " " + String.join(", ", values));
    }

    private static List<Figure> figures(Map<String, RunResult> results, UnaryOperator<Figure> completed) {
        return results.entrySet().stream()
                .flatMap(one -> List.of(
                        time(one.getKey(), one.getValue(), results),
                        Figure.of(one.getKey() + ", allocated", allocated(one.getValue()), "B"))
                        .stream())
                .map(completed)
                .toList();
    }

    /** A batch is compared with one question of the same users. */
    private static Figure time(String name, RunResult result, Map<String, RunResult> all) {
        var figure = Figure.of(name, score(result), "ns");
        var single = all.get(name.replace("batch", "wholeRead"));
        return single == null || single == result ? figure : figure.against("one wholeRead", score(single));
    }

    private static double score(RunResult result) {
        return result.getPrimaryResult().getScore();
    }

    private static double allocated(RunResult result) {
        Predicate<String> isAllocation = key -> key.endsWith(ALLOCATED);
        return result.getSecondaryResults().entrySet().stream()
                .filter(one -> isAllocation.test(one.getKey()))
                .mapToDouble(one -> one.getValue().getScore())
                .findFirst()
                .orElse(0);
    }
}
