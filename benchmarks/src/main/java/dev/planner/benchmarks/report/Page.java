package dev.planner.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The results of one run as Markdown, with its plots beside it.
 *
 * @param sections may grow until the page is written for the last time
 */
public record Page(Instant begunAt, String command, Machine machine, List<Section> sections) {

    /**
     * Writes {@code <instant>.md} and a file for each plot.
     *
     * @param folder made if it is not there
     * @return the page
     */
    public Path write(Path folder) {
        var name = begunAt.truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "");
        var page = folder.resolve(name + ".md");
        try {
            Files.createDirectories(folder);
            for (Section section : sections) {
                for (Plot plot : section.plots()) {
                    Files.writeString(folder.resolve(fileOf(name, plot)), plot.svg());
                }
            }
            return Files.writeString(page, markdown(name));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + page, e);
        }
    }

    private String markdown(String name) {
        var text = new StringBuilder("# Benchmarks, %s%n%n".formatted(begunAt.truncatedTo(ChronoUnit.SECONDS)));
        text.append("`%s`%n%n%s%n".formatted(command, machine));
        sections.forEach(section -> append(text, section, name));
        return text.toString();
    }

    private static void append(StringBuilder text, Section section, String name) {
        text.append("%n## %s%n%n".formatted(section.title()));
        section.settings().forEach(line -> text.append("- %s%n".formatted(line)));
        text.append("%n| What | Reached | To reach | Ratio |%n|---|---|---|---|%n".formatted());
        section.figures()
                .forEach(figure -> text.append("| %s | %s | %s | %s |%n"
                        .formatted(figure.name(), figure.valueText(), figure.targetText(), figure.ratioText())));
        section.plots().forEach(plot -> text.append("%n![%s](%s)%n".formatted(plot.title(), fileOf(name, plot))));
    }

    private static String fileOf(String name, Plot plot) {
        return name + "-" + plot.name() + ".svg";
    }
}
