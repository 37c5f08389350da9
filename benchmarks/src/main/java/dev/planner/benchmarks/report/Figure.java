package dev.planner.benchmarks.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One measured figure.
 *
 * @param target what is to be reached; null if the figure only informs
 * @param ratio to something that was measured in the same run; null if there is nothing to compare with
 */
public record Figure(
        String name,
        double value,
        String unit,
        @Nullable Target target,
        @Nullable Ratio ratio) {

    /** @param atMost whether less is better */
    public record Target(double bound, boolean atMost) {

        boolean isReachedBy(double value) {
            return atMost ? value <= bound : value >= bound;
        }
    }

    /** @param with what the figure is compared with, such as {@code a bare Redis GET} */
    public record Ratio(double value, String with) {}

    public static Figure of(String name, double value, String unit) {
        return new Figure(name, value, unit, null, null);
    }

    public Figure atMost(double bound) {
        return new Figure(name, value, unit, new Target(bound, true), ratio);
    }

    public Figure atLeast(double bound) {
        return new Figure(name, value, unit, new Target(bound, false), ratio);
    }

    /** Compares with another figure of the same unit. */
    public Figure against(String with, double other) {
        return new Figure(name, value, unit, target, new Ratio(value / other, with));
    }

    /** The value with its unit, with three or four significant digits. */
    public String valueText() {
        return withUnit(value);
    }

    /** What is to be reached, and whether it was; empty without a target. */
    public String targetText() {
        if (target == null) {
            return "";
        }
        var bound = (target.atMost() ? "≤ " : "≥ ") + withUnit(target.bound());
        return target.isReachedBy(value) ? bound : bound + ", **missed**";
    }

    /** Empty if there is nothing to compare with. */
    public String ratioText() {
        return ratio == null ? "" : number(ratio.value()) + " × " + ratio.with();
    }

    private String withUnit(double number) {
        return (number(number) + " " + unit).strip();
    }

    private static String number(double value) {
        var size = Math.abs(value);
        var decimals = size >= 1_000 || value == Math.rint(value) ? 0 : size >= 100 ? 1 : size >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%,." + decimals + "f", value).replace(',', ' ');
    }
}
