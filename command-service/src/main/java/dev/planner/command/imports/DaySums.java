package dev.planner.command.imports;

import dev.planner.events.portfolio.Percentage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the rows of a file add to days, and which of these would then have more than 100.00 percent.
 *
 * @param <D> a day of whoever or whatever is booked
 */
public final class DaySums<D> {

    private static final BigDecimal NOTHING = new BigDecimal("0.00");
    private static final BigDecimal WHOLE_DAY = new BigDecimal("100.00");

    private final Map<D, List<Addition>> additions = new LinkedHashMap<>();

    private record Addition(int row, Percentage percentage) {}

    /**
     * A day that would have more than there is of it, all figures in percent.
     *
     * @param existing what is stored
     * @param added what the rows ask for together
     * @param rows the rows, in order
     */
    public record Excess<D>(D day, BigDecimal existing, BigDecimal added, List<Integer> rows) {

        public BigDecimal total() {
            return existing.add(added);
        }

        public BigDecimal excess() {
            return total().subtract(WHOLE_DAY);
        }
    }

    public void add(int row, D day, Percentage percentage) {
        additions.computeIfAbsent(day, _ -> new ArrayList<>(1)).add(new Addition(row, percentage));
    }

    /** By the first row of each; empty if all fits. */
    public Stream<Excess<D>> excesses(Map<D, BigDecimal> stored) {
        return additions.entrySet().stream()
                .map(entry -> excess(
                        entry.getKey(),
                        Optional.ofNullable(stored.get(entry.getKey())).orElse(NOTHING),
                        entry.getValue()))
                .filter(excess -> excess.excess().signum() > 0);
    }

    private static <D> Excess<D> excess(D day, BigDecimal existing, List<Addition> added) {
        var sum = added.stream().map(one -> one.percentage().value()).reduce(NOTHING, BigDecimal::add);
        return new Excess<>(
                day, existing, sum, added.stream().map(Addition::row).toList());
    }
}
