package dev.planner.benchmarks.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws latencies by percentile, a line for each series; the times grow by powers of ten. */
public final class Percentiles {

    /** Where the lines are drawn through; the list of a series has a time for each, in milliseconds. */
    public static final List<Double> QUANTILES = List.of(0.5, 0.75, 0.9, 0.95, 0.99, 0.999, 1.0);

    private static final double LOWEST_MILLIS = 0.01;
    private static final int DECADES = 5;

    private Percentiles() {}

    /** @param series by name, in the order of the legend */
    public static Plot of(String name, String title, Map<String, List<Double>> series) {
        var svg = new Svg(title);
        for (int decade = 0; decade <= DECADES; decade++) {
            var millis = LOWEST_MILLIS * Math.pow(10, decade);
            svg.line(Svg.LEFT, y(millis), Svg.RIGHT, y(millis), "#dddddd");
            svg.text(
                    Svg.LEFT - 5,
                    y(millis) + 4,
                    "end",
                    String.format(Locale.ROOT, millis < 1 ? "%.2f ms" : "%.0f ms", millis));
        }
        for (int i = 0; i < QUANTILES.size(); i++) {
            svg.text(x(i), Svg.BOTTOM + 16, "middle", label(QUANTILES.get(i)));
        }
        var number = 0;
        for (Map.Entry<String, List<Double>> one : series.entrySet()) {
            svg.polyline(points(one.getValue()), number);
            svg.legend(number++, one.getKey());
        }
        return new Plot(name, title, svg.document());
    }

    private static String points(List<Double> millis) {
        return IntStream.range(0, millis.size())
                .mapToObj(i -> String.format(Locale.ROOT, "%.1f,%.1f", x(i), y(millis.get(i))))
                .collect(Collectors.joining(" "));
    }

    private static String label(double quantile) {
        return quantile == 1
                ? "max"
                : "p" + String.format(Locale.ROOT, "%.1f", quantile * 100).replace(".0", "");
    }

    private static double x(int quantile) {
        return Svg.LEFT + (quantile + 0.5) / QUANTILES.size() * (Svg.RIGHT - Svg.LEFT);
    }

    private static double y(double millis) {
        var decades = Math.log10(Math.max(millis, LOWEST_MILLIS) / LOWEST_MILLIS);
        return Svg.BOTTOM - Math.min(decades / DECADES, 1) * (Svg.BOTTOM - Svg.TOP);
    }
}
