package dev.planner.benchmarks.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.benchmarks.system.Api;
import dev.planner.benchmarks.world.WorldSize;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportTests {

    private static final int ASKED_IN_A_RUN = 3_000;
    private static final WorldSize SIZE = WorldSize.ofAccess(0, 50, 500);
    private static final Api API = new Api("http://localhost:1", "token");

    @ParameterizedTest
    @EnumSource
    void noQuestionIsAskedTwiceUnlessOnPurpose(Report report) {
        Stream<String> paths = IntStream.range(0, 2).boxed().flatMap(era -> {
            var ask = report.neverAsked(API, SIZE, era);
            return LongStream.range(0, ASKED_IN_A_RUN).mapToObj(ask.path());
        });
        assertThat(paths).hasSize(2 * ASKED_IN_A_RUN).doesNotHaveDuplicates();

        var again = report.askedAgain(API, SIZE, 0).path();
        assertThat(again.apply(0)).isEqualTo(again.apply(7));
    }

    @Test
    void aWindowEndsAfterItsStart() {
        var path = Report.BREAKDOWN_OF_PROGRAM.neverAsked(API, SIZE, 1).path().apply(ASKED_IN_A_RUN);
        assertThat(path)
                .startsWith("/api/v1/reports/programs/")
                .contains("/drill-down?groupBy=worker&from=2024-01-01&to=2025-07-04");
    }
}
