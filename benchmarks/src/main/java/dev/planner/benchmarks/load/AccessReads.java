package dev.planner.benchmarks.load;

import dev.planner.benchmarks.system.RunningService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** How many answers about access a service has given from which tier, as it counts them itself. */
record AccessReads(Map<String, Double> byTier) {

    private static final Pattern COUNT =
            Pattern.compile("planner_access_reads_seconds_count\\{[^}]*tier=\"([^\"]+)\"[^}]*} (\\S+)");

    static AccessReads of(RunningService service) {
        try (var in = URI.create(service.management() + "/actuator/prometheus")
                .toURL()
                .openStream()) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static AccessReads parse(String metrics) {
        Map<String, Double> byTier = new HashMap<>();
        COUNT.matcher(metrics)
                .results()
                .forEach(count -> byTier.merge(count.group(1), Double.parseDouble(count.group(2)), Double::sum));
        return new AccessReads(byTier);
    }

    AccessReads since(AccessReads before) {
        Map<String, Double> more = new HashMap<>(byTier);
        before.byTier.forEach((tier, count) -> more.merge(tier, -count, Double::sum));
        return new AccessReads(more);
    }

    /** The share of the tier, 0–100. */
    double percent(String tier) {
        var all = byTier.values().stream().mapToDouble(count -> count).sum();
        return 100 * byTier.getOrDefault(tier, 0.0) / all;
    }
}
