package dev.planner.benchmarks.report;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/** Draws how often times of some length were measured: a bar for each of equal ranges, a colour for each series. */
public final class Histogram {

    private static final int RANGES = 60;

    private Histogram() {}

    /** @param series by name, in the order of the legend */
    public static Plot of(String name, String title, Map<String, Times> series) {
        var svg = new Svg(title);
        var limit = limit(series.values());
        for (int mark = 0; mark <= 10; mark++) {
            var x = Svg.LEFT + mark / 10.0 * (Svg.RIGHT - Svg.LEFT);
            svg.text(x, Svg.BOTTOM + 16, "middle", String.format(Locale.ROOT, "%.0f ms", limit * mark / 10));
        }
        var number = 0;
        for (Map.Entry<String, Times> one : series.entrySet()) {
            drawBars(svg, one.getValue(), limit, number);
            svg.legend(number++, one.getKey() + " (" + one.getValue().count() + ")");
        }
        return new Plot(name, title, svg.document());
    }

    /** Each series is as high as the others, however many times it has. */
    private static void drawBars(Svg svg, Times times, double limit, int number) {
        var counts = times.histogram(limit, RANGES);
        var highest = Arrays.stream(counts).max().orElse(1);
        var width = (Svg.RIGHT - Svg.LEFT) / (double) RANGES;
        for (int i = 0; i < RANGES; i++) {
            var height = counts[i] / (double) highest * (Svg.BOTTOM - Svg.TOP);
            svg.bar(Svg.LEFT + i * width, Svg.BOTTOM - height, width - 1, height, number);
        }
    }

    private static double limit(Collection<Times> all) {
        var longest = all.stream().mapToDouble(times -> times.millis(1)).max().orElse(10);
        return Math.max(10, Math.ceil(longest / 10) * 10);
    }
}
