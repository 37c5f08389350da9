package dev.planner.benchmarks.report;

import java.util.Locale;

/** A drawing of fixed size with room for axes, a title and a legend. Shapes are placed by pixels from the upper left. */
final class Svg {

    static final int WIDTH = 760;
    static final int HEIGHT = 360;
    static final int LEFT = 60;
    static final int RIGHT = WIDTH - 20;
    static final int TOP = 40;
    static final int BOTTOM = HEIGHT - 70;

    private static final String[] COLORS = {"#1b6ca8", "#d1495b", "#3c8d53", "#edae49", "#6a4c93", "#555555"};

    private final StringBuilder shapes = new StringBuilder();

    Svg(String title) {
        text(WIDTH / 2.0, 22, "middle", title);
        line(LEFT, BOTTOM, RIGHT, BOTTOM, "#333333");
        line(LEFT, TOP, LEFT, BOTTOM, "#333333");
    }

    static String color(int series) {
        return COLORS[series % COLORS.length];
    }

    void line(double x1, double y1, double x2, double y2, String color) {
        add("<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>", x1, y1, x2, y2, color);
    }

    void bar(double x, double y, double width, double height, int series) {
        add(
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\" fill-opacity=\"0.6\"/>",
                x, y, width, height, color(series));
    }

    /** @param points as {@code x,y x,y} */
    void polyline(String points, int series) {
        add("<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>", points, color(series));
    }

    /** @param anchor {@code start}, {@code middle} or {@code end} */
    void text(double x, double y, String anchor, String text) {
        add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>", x, y, anchor, escaped(text));
    }

    void legend(int series, String text) {
        var column = (RIGHT - LEFT) / 3;
        var x = LEFT + (series % 3) * column;
        var y = BOTTOM + 42 + (series / 3) * 16;
        bar(x, y - 9, 10, 10, series);
        text(x + 15, y, "start", text);
    }

    String document() {
        return ("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" "
                                + "font-size=\"12\">%n<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n")
                        .formatted(WIDTH, HEIGHT)
                + shapes
                + "</svg>\n";
    }

    private void add(String shape, Object... values) {
        shapes.append(String.format(Locale.ROOT, shape, values)).append('\n');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
