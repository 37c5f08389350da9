package dev.planner.benchmarks.load;

import dev.planner.benchmarks.system.RunningService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/** Answers about access so far, and how many of them came from memory alone, as the service counts them. */
record HitRatio(double near, double all) {

    private static final String METRIC = "planner_access_reads_seconds_count{";
    private static final String NEAR = "tier=\"near\"";

    static HitRatio of(RunningService service) {
        try (var in = URI.create(service.management() + "/actuator/prometheus")
                .toURL()
                .openStream()) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static HitRatio parse(String metrics) {
        return new HitRatio(sum(metrics, line -> line.contains(NEAR)), sum(metrics, _ -> true));
    }

    /** In percent. */
    double since(HitRatio before) {
        return 100 * (near - before.near) / (all - before.all);
    }

    private static double sum(String metrics, Predicate<String> wanted) {
        return metrics.lines()
                .filter(line -> line.startsWith(METRIC))
                .filter(wanted)
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
