package dev.planner.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTests {

    private static final Instant BEGUN = Instant.parse("2024-02-01T10:20:30.5Z");
    private static final Machine MACHINE = new Machine(2, 24L << 30, 0.5, "25", "Linux 6 amd64");

    @TempDir
    private Path folder;

    @Test
    void figuresStandBesideTargetsAndRatios() throws IOException {
        var section = new Section(
                "Revocations",
                List.of("2 instances"),
                List.of(
                        Figure.of("p99", 30.84, "ms").atMost(50).against("one question", 5),
                        Figure.of("p99 under commands", 251, "ms").atMost(250),
                        Figure.of("share", 69.9, "%").atLeast(70),
                        Figure.of("wrong answers", 0, "").atMost(0),
                        Figure.of("rate", 12_345.6, "/s")),
                List.of());
        assertThat(Files.readString(page(section).write(folder)))
                .startsWith(
                        "# Benchmarks, 2024-02-01T10:20:30Z\n\n`./planner benchmark`\n\n2 processors, 24 GiB, load 0.5")
                .contains("\n## Revocations\n\n- 2 instances\n\n| What |")
                .contains("| p99 | 30.84 ms | ≤ 50 ms | 6.17 × one question |")
                .contains("| p99 under commands | 251 ms | ≤ 250 ms, **missed** |  |")
                .contains("| share | 69.90 % | ≥ 70 %, **missed** |  |")
                .contains("| wrong answers | 0 | ≤ 0 |  |")
                .contains("| rate | 12 346 /s |  |  |");
    }

    @Test
    void plotsAreWellFormedFilesBesideThePage() throws Exception {
        var times = Times.of(LongStream.of(12_000_000, 31_000_000));
        var plots = List.of(
                Histogram.of("revocations", "Revocations & more", Map.of("idle <now>", times)),
                Percentiles.of("latencies", "Latency", Map.of("empty", List.of(0.0, 0.1, 0.2, 0.5, 1.0, 10.0, 1e9))));
        var page = page(new Section("Plots", List.of(), List.of(), plots)).write(folder);
        var name = page.getFileName().toString().replace(".md", "");
        for (String plot : List.of("revocations", "latencies")) {
            var file = name + "-" + plot + ".svg";
            assertThat(page).content().contains("](" + file + ")");
            var document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(folder.resolve(file).toFile());
            assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
        }
    }

    private static Page page(Section section) {
        return new Page(BEGUN, "./planner benchmark", MACHINE, List.of(section));
    }
}
