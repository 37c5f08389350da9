package dev.planner.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.planner.benchmarks.load.Phase.Model;
import dev.planner.benchmarks.load.Questions.Question;
import dev.planner.benchmarks.load.Results.Result;
import dev.planner.benchmarks.system.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTests {

    @TempDir
    private Path folder;

    @Test
    void anArmIsTheMedianOfItsCountedRounds() {
        var results = new Results(List.of(
                result("a", false, 9_000, 9),
                result("a", true, 100, 1),
                result("b", true, 7, 7),
                result("a", true, 300, 3),
                result("a", true, 200, 2)));
        assertThat(results.rate("a")).isEqualTo(100);
        assertThat(results.millis("a")).containsExactly(2.0, 4.0);
        assertThat(results.cpuMicros("a")).isEqualTo(5_000);
        assertThat(results.failed()).isEqualTo(5);
    }

    @Test
    void theFirstRequestOfAPhaseEndsTheOneBefore() {
        var first = phase("first");
        var second = phase("second");
        var recording = new Recording();
        recording.of(first).answered(recording.of(first).sending(), false);
        recording.of(second).answered(recording.of(second).sending(), true);
        assertThat(recording.end().phases())
                .extracting(Result::arm, Result::answered, Result::failed)
                .containsExactly(tuple("first", 1L, 0L), tuple("second", 0L, 1L));
    }

    @Test
    void plansAndResultsSurviveTheWayBetweenJvms() {
        var results = new Results(List.of(result("a", true, 1, 1)));
        Json.write(folder.resolve("results"), results);
        assertThat(Json.read(folder.resolve("results"), Results.class)).isEqualTo(results);
        var plan = new LoadPlan(List.of(phase("a")), "out");
        Json.write(folder.resolve("plan"), plan);
        assertThat(Json.read(folder.resolve("plan"), LoadPlan.class)).isEqualTo(plan);
    }

    @Test
    void questionsAreGoneThroughInACircle() {
        var written = List.of(new Question("t1", "{\"a\":1}"), new Question("t2", "{}"));
        Questions.write(folder.resolve("questions"), written.stream());
        var questions = Questions.read(folder.resolve("questions"));
        assertThat(questions.areAllAsked()).isFalse();
        assertThat(Stream.generate(questions::next).limit(3))
                .containsExactly(written.getFirst(), written.getLast(), written.getFirst());
        assertThat(questions.areAllAsked()).isTrue();
    }

    @Test
    void readsAreCountedByTier() {
        var before = AccessReads.parse("planner_access_reads_seconds_count{tier=\"near\",view=\"decision\"} 10\n");
        var after = AccessReads.parse("""
                # TYPE planner_access_reads_seconds histogram
                planner_access_reads_seconds_bucket{tier="near",view="decision",le="1.0E-6"} 999
                planner_access_reads_seconds_count{tier="near",view="decision"} 100
                planner_access_reads_seconds_count{tier="near",view="permissions"} 9.0
                planner_access_reads_seconds_count{tier="tables",view="decision"} 1
                """);
        assertThat(after.since(before).percent("near")).isEqualTo(99);
        assertThat(after.since(before).percent("tables")).isEqualTo(1);
        assertThat(after.percent("redis")).isZero();
    }

    private static Result result(String arm, boolean counted, long answered, double seconds) {
        return new Result(arm, counted, answered, 1, seconds, seconds / 2, 0, List.of(seconds, 2 * seconds), 0);
    }

    private static Phase phase(String arm) {
        return new Phase(
                arm, true, "http://localhost", "q", ProcessHandle.current().pid(), Model.CLOSED, 1, 0, 1_000);
    }
}
