package dev.planner.command.actuals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.backing.TestBackingServices;
import dev.planner.command.fixture.Answer;
import dev.planner.command.fixture.Client;
import dev.planner.command.fixture.Instance;
import dev.planner.command.fixture.Simultaneously;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Commands that meet, on two instances: whatever wins, nothing is left that a rule forbids. */
class ActualRacesIntegrationTests extends ActualsService {

    private static final int ROUNDS = 10;

    private static Instance other;

    @BeforeAll
    static void startAnotherInstance() {
        other = Instance.start(TestBackingServices.shared().postgres().database("planner_write"));
    }

    @AfterAll
    static void stopTheOtherInstance() {
        other.close();
    }

    @Test
    void aDayIsFilledUpFromBothSides() {
        var projects = Stream.generate(this::aProject).limit(4).toList();
        rounds(() -> {
            var worker = somebody();
            var commands = IntStream.range(0, projects.size())
                    .<Callable<Answer>>mapToObj(index -> () -> side(index)
                            .post(ACTUALS, actual(worker, projects.get(index), "allocationPercentage", "40")))
                    .toList();

            assertThat(Simultaneously.all(commands))
                    .extracting(Answer::outcome)
                    .containsExactlyInAnyOrder("201", "201", "409 ALLOCATION_EXCEEDED", "409 ALLOCATION_EXCEEDED");
            assertThat(events().of(worker.timesheet("2024-02"))).hasSize(2);
        });
    }

    @Test
    void twoChangesOfADayMeet() {
        var projects = Stream.generate(this::aProject).limit(2).toList();
        rounds(() -> {
            var worker = somebody();
            var ids = projects.stream()
                    .map(project -> record(worker, project, "allocationPercentage", "30")
                            .id())
                    .toList();

            assertThat(outcomes(
                            () -> side(0).put(ACTUALS + "/" + ids.get(0), Map.of("allocationPercentage", "60")),
                            () -> side(1).put(ACTUALS + "/" + ids.get(1), Map.of("allocationPercentage", "60"))))
                    .containsExactlyInAnyOrder("200", "409 ALLOCATION_EXCEEDED");
        });
    }

    @Test
    void theSameActualIsEnteredTwiceUnderTwoIds() {
        var project = aProject();
        rounds(() -> {
            var worker = somebody();
            var body = actual(worker, project, "allocationPercentage", "40");

            assertThat(outcomes(() -> side(0).post(ACTUALS, body), () -> side(1).post(ACTUALS, body)))
                    .containsExactlyInAnyOrder("201", "409 DUPLICATE_ACTUAL");
        });
    }

    @Test
    void theSameRequestIsSentToBothSides() {
        var project = aProject();
        rounds(() -> {
            var worker = somebody();
            var body = actual(worker, project, "id", UUID.randomUUID());

            assertThat(outcomes(() -> side(0).post(ACTUALS, body), () -> side(1).post(ACTUALS, body)))
                    .containsOnly("201");
            assertThat(events().of(worker.timesheet("2024-02"))).hasSize(1);
        });
    }

    @Test
    void aRateIsSetWhileAnActualOfItsTimeIsRecorded() {
        var project = aProject();
        rounds(() -> {
            var worker = somebody();
            var timesheet = worker.timesheet("2025-02");
            var body = actual(worker, project, "date", "2025-02-01", "allocationPercentage", "100");

            assertThat(outcomes(
                            () -> side(0).post(ACTUALS, body), () -> setRate(worker.typeId(), "1300.00", "2025-01-01")))
                    .containsExactly("201", "201");
            var isLater = positionOf(timesheet) > positionOf(worker.typeId());
            assertThat(lastEvent(timesheet).get("actualCost").asString()).isEqualTo(isLater ? "1300.00" : "1250.00");
        });
    }

    @Test
    void aWorkerGetsAnotherTypeWhileAnActualIsRecorded() {
        var project = aProject();
        var cheaper = somebody().typeId();
        setRate(cheaper, "1000.00", "2025-01-01");
        rounds(() -> {
            var worker = somebody();
            var timesheet = worker.timesheet("2025-02");
            var body = actual(worker, project, "date", "2025-02-01", "allocationPercentage", "100");

            assertThat(outcomes(
                            () -> side(0).post(ACTUALS, body),
                            () -> side(1).put("/api/v1/workers/" + worker.id(), Map.of("workerTypeId", cheaper))))
                    .containsExactly("201", "200");
            var isLater = positionOf(timesheet) > positionOf(worker.id());
            assertThat(lastEvent(timesheet).get("actualCost").asString()).isEqualTo(isLater ? "1000.00" : "1250.00");
        });
    }

    @Test
    void theWorkerIsDeletedWhileAnActualIsRecorded() {
        var project = aProject();
        rounds(() -> {
            var worker = somebody();

            assertThat(outcomes(
                            () -> side(0).delete("/api/v1/workers/" + worker.id()),
                            () -> side(1).post(ACTUALS, actual(worker, project))))
                    .isIn(List.of("204", "422 REFERENCE_NOT_FOUND"), List.of("409 WORKER_HAS_ACTUALS", "201"));
        });
    }

    @Test
    void theProjectIsDeletedArchivedOrShortenedWhileAnActualIsRecorded() {
        var worker = somebody();
        var type = worker.typeId();
        rounds(() -> {
            var deleted = aProject();
            assertThat(outcomes(
                            () -> side(0).delete("/api/v1/projects/" + deleted),
                            () -> side(1).post(ACTUALS, actual(workerOf(type), deleted))))
                    .isIn(List.of("204", "422 REFERENCE_NOT_FOUND"), List.of("409 PROJECT_HAS_BOOKINGS", "201"));
            var archived = aProject();
            var somebody = workerOf(type);
            assertThat(outcomes(
                            () -> side(0).put("/api/v1/projects/" + archived + "/status", Map.of("archived", true)),
                            () -> side(1).post(ACTUALS, actual(somebody, archived))))
                    .isIn(List.of("200", "409 PROJECT_ARCHIVED"), List.of("200", "201"));
            var shortened = aProject();
            var outcomes = outcomes(
                    () -> side(0).put("/api/v1/projects/" + shortened, Map.of("startDate", "2024-03-01")),
                    () -> side(1).post(ACTUALS, actual(somebody, shortened, "date", "2024-02-02")));
            assertThat(outcomes).isIn(List.of("200", "201"), List.of("409 PROJECT_DATES_IN_USE", "201"));
            assertThat(lastEvent(somebody.timesheet("2024-02"))
                            .get("outsideProjectDates")
                            .asBoolean())
                    .isEqualTo(outcomes.contains("200"));
        });
    }

    private Client side(int index) {
        return index % 2 == 0 ? admin() : other.as(ADMIN);
    }

    private long positionOf(String aggregate) {
        return database()
                .sql("select max(global_index) from domain_event_entry where aggregate_identifier = ?")
                .param(aggregate)
                .query(Long.class)
                .single();
    }

    private static void rounds(Runnable round) {
        IntStream.range(0, ROUNDS).forEach(_ -> round.run());
    }

    private static List<String> outcomes(Callable<Answer> first, Callable<Answer> second) {
        return Simultaneously.both(first, second).stream().map(Answer::outcome).toList();
    }
}
