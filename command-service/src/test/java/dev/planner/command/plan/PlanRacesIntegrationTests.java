package dev.planner.command.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.command.fixture.Answer;
import dev.planner.command.fixture.Simultaneously;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Commands that meet, over HTTP and through everything below it: whatever wins, nothing is left that a rule forbids. */
class PlanRacesIntegrationTests extends PlanService {

    private static final int ROUNDS = 20;

    private String program;
    private String project;

    @BeforeEach
    void aProgramAndAProject() {
        program = aProgram();
        project = aProjectIn(program);
    }

    /** Over months in which the other has its days too, so that both take several calendars. */
    @Test
    void twoProjectsWantTheSameResource() {
        var other = aProjectIn(program);
        rounds(() -> {
            var resource = aResource();
            assertThat(outcomes(
                            () -> plan(project, resource, "2024-02-15", "2024-04-15", "60.00"),
                            () -> plan(other, resource, "2024-02-01", "2024-03-31", "40.01")))
                    .containsExactlyInAnyOrder("200", "409 ALLOCATION_EXCEEDED");
        });
    }

    @Test
    void manyWantAShareAndAsManyGetItAsFit() {
        var resource = aResource();
        var projects = IntStream.range(0, 8).mapToObj(_ -> aProjectIn(program)).toList();
        var answers = Simultaneously.all(projects.stream()
                .map(one -> (Callable<Answer>) () -> plan(one, resource, "2024-02-28", "2024-03-02", "30.00"))
                .toList());

        assertThat(answers)
                .extracting(Answer::outcome)
                .filteredOn("200"::equals)
                .hasSize(3);
        assertThat(answers)
                .extracting(Answer::outcome)
                .filteredOn("409 ALLOCATION_EXCEEDED"::equals)
                .hasSize(5);
    }

    @Test
    void aResourceIsDeletedWhileItIsPlanned() {
        rounds(() -> {
            var resource = aResource();
            assertThat(outcomes(
                            () -> admin().delete("/api/v1/resources/" + resource),
                            () -> plan(project, resource, "2024-02-01", "2024-02-10", "60.00")))
                    .isIn(List.of("204", "404 NOT_FOUND"), List.of("409 RESOURCE_HAS_PLAN_ROWS", "200"));
        });
    }

    @Test
    void aProjectIsDeletedWhileItIsPlanned() {
        var resource = aResource();
        rounds(() -> {
            var passing = aProjectIn(program);
            assertThat(outcomes(
                            () -> admin().delete("/api/v1/projects/" + passing),
                            () -> plan(passing, resource, "2024-02-01", "2024-02-10", "1.00")))
                    .isIn(List.of("204", "404 NOT_FOUND"), List.of("409 PROJECT_HAS_BOOKINGS", "200"));
        });
    }

    @Test
    void aProjectIsArchivedWhileItIsPlanned() {
        var resource = aResource();
        rounds(() -> {
            var passing = aProjectIn(program);
            var archive = Map.of("archived", true);
            var outcomes = outcomes(
                    () -> admin().put("/api/v1/projects/" + passing + "/status", archive),
                    () -> plan(passing, resource, "2024-02-01", "2024-02-10", "1.00"));

            assertThat(outcomes).isIn(List.of("200", "200"), List.of("200", "409 PROJECT_ARCHIVED"));
        });
    }

    @Test
    void aProjectIsShortenedWhileItIsPlanned() {
        var resource = aResource();
        rounds(() -> {
            var passing = aProjectIn(program);
            var later = Map.of("startDate", "2024-02-05");
            assertThat(outcomes(
                            () -> admin().put("/api/v1/projects/" + passing, later),
                            () -> plan(passing, resource, "2024-02-01", "2024-02-10", "1.00")))
                    .isIn(List.of("200", "422 DAY_OUTSIDE_PROJECT"), List.of("409 PROJECT_DATES_IN_USE", "200"));
        });
    }

    @Test
    void theSameRangeIsSetManyTimesAtOnce() {
        var resource = aResource();
        var answers = Simultaneously.times(4, () -> plan(project, resource, "2024-02-01", "2024-03-31", "50.00"));

        assertThat(answers).extracting(Answer::outcome).containsOnly("200");
        assertThat(events().of(calendar(resource, "2024-02"))).containsExactly("plan.rows-set");
    }

    private static void rounds(Runnable round) {
        IntStream.range(0, ROUNDS).forEach(_ -> round.run());
    }

    private static List<String> outcomes(Callable<Answer> first, Callable<Answer> second) {
        return Simultaneously.both(first, second).stream().map(Answer::outcome).toList();
    }
}
