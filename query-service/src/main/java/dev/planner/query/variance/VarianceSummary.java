package dev.planner.query.variance;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The reported worker-days in figures.
 *
 * @param varianceByType how many there are of each type, by its key; all six are there
 * @param totalAllocationVariance the sum of their sizes, whichever way they point, in percent of a day; a decimal string with two places
 * @param totalCostVariance the same of those that are known, as money
 */
public record VarianceSummary(
        int totalVariances,
        SequencedMap<String, Integer> varianceByType,
        String totalAllocationVariance,
        String totalCostVariance) {

    static VarianceSummary of(List<WorkerDay> reported) {
        return new VarianceSummary(
                reported.size(),
                byType(reported),
                sum(reported, day -> day.allocation().variance()),
                sum(reported, day -> day.cost().variance()));
    }

    private static SequencedMap<String, Integer> byType(List<WorkerDay> reported) {
        var counts = new LinkedHashMap<String, Integer>();
        for (VarianceType type : VarianceType.values()) {
            counts.put(type.key(), 0);
        }
        reported.forEach(day -> day.type().ifPresent(type -> counts.merge(type.key(), 1, Integer::sum)));
        return Collections.unmodifiableSequencedMap(counts);
    }

    private static String sum(List<WorkerDay> reported, Function<WorkerDay, @Nullable BigDecimal> variance) {
        return reported.stream()
                .map(variance)
                .filter(Objects::nonNull)
                .map(BigDecimal::abs)
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add)
                .toPlainString();
    }
}
