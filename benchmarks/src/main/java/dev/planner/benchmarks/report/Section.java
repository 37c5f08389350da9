package dev.planner.benchmarks.report;

import java.util.List;

/**
 * What one part of the benchmarks found out.
 *
 * @param settings what the reader has to know of how it was measured, a sentence each
 * @param figures in the order in which they are to be read
 */
public record Section(String title, List<String> settings, List<Figure> figures, List<Plot> plots) {

    public Section {
        settings = List.copyOf(settings);
        figures = List.copyOf(figures);
        plots = List.copyOf(plots);
    }
}
