package dev.planner.command.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.command.fixture.Answer;
import dev.planner.command.fixture.Simultaneously;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Commands that meet, over HTTP and through everything below it: whatever wins, nothing is left that a rule forbids. */
class StaffingRacesIntegrationTests extends StaffingService {

    private static final int ROUNDS = 20;

    @Test
    void anExternalIdIsTakenTwiceAtOnce() {
        var type = createdWorkerType();
        rounds(() -> {
            var externalId = fresh("EMP");
            assertThat(outcomes(
                            () -> admin().post(WORKERS, workerOf(type, "externalId", externalId)),
                            () -> admin().post(WORKERS, workerOf(type, "externalId", externalId))))
                    .containsExactlyInAnyOrder("201", "409 DUPLICATE");
        });
    }

    @Test
    void aWorkerIsLinkedTwiceAtOnce() {
        var type = createdWorkerType();
        rounds(() -> {
            var worker = admin().post(WORKERS, workerOf(type)).id();
            assertThat(outcomes(
                            () -> admin().post(RESOURCES, laborOf(worker)),
                            () -> admin().post(RESOURCES, laborOf(worker))))
                    .containsExactlyInAnyOrder("201", "422 RESOURCE_WORKER_MISMATCH");
        });
    }

    @Test
    void aWorkerTypeIsDeletedWhileAWorkerOfItIsCreated() {
        rounds(() -> {
            var type = createdWorkerType();
            assertThat(outcomes(
                            () -> admin().delete(WORKER_TYPES + "/" + type),
                            () -> admin().post(WORKERS, workerOf(type))))
                    .isIn(List.of("204", "422 REFERENCE_NOT_FOUND"), List.of("409 WORKER_TYPE_HAS_WORKERS", "201"));
        });
    }

    @Test
    void aWorkerTypeIsDeletedWhileAWorkerBecomesOfIt() {
        var worker = createdWorker();
        rounds(() -> {
            var type = createdWorkerType();
            assertThat(outcomes(
                            () -> admin().delete(WORKER_TYPES + "/" + type),
                            () -> admin().put(WORKERS + "/" + worker, Map.of("workerTypeId", type))))
                    .isIn(List.of("204", "422 REFERENCE_NOT_FOUND"), List.of("409 WORKER_TYPE_HAS_WORKERS", "200"));
        });
    }

    @Test
    void aWorkerIsDeletedWhileAResourceIsLinked() {
        var type = createdWorkerType();
        rounds(() -> {
            var worker = admin().post(WORKERS, workerOf(type)).id();
            assertThat(outcomes(
                            () -> admin().delete(WORKERS + "/" + worker),
                            () -> admin().post(RESOURCES, laborOf(worker))))
                    .isIn(List.of("204", "422 REFERENCE_NOT_FOUND"), List.of("409 WORKER_HAS_RESOURCE", "201"));
        });
    }

    @Test
    void aWorkerIsRenamedWhileAResourceIsLinked() {
        var type = createdWorkerType();
        rounds(() -> {
            var worker = admin().post(WORKERS, workerOf(type)).id();
            var answers = Simultaneously.both(
                    () -> admin().put(WORKERS + "/" + worker, Map.of("name", "John Doe")),
                    () -> admin().post(RESOURCES, laborOf(worker)));

            assertThat(answers).extracting(Answer::outcome).containsExactly("200", "201");
            assertThat(lastEvent(answers.getLast().id()).get("name").asString()).isEqualTo("John Doe");
        });
    }

    @Test
    void aWorkerIsRenamedWhileTheResourceIsEditedOrDeleted() {
        var type = createdWorkerType();
        rounds(() -> {
            var worker = admin().post(WORKERS, workerOf(type)).id();
            var resource = createdLaborOf(worker);
            assertThat(outcomes(
                            () -> admin().put(WORKERS + "/" + worker, Map.of("name", "John Doe")),
                            () -> admin().put(RESOURCES + "/" + resource, Map.of("description", "Full time"))))
                    .containsExactly("200", "200");
            assertThat(lastEvent(resource).get("name").asString()).isEqualTo("John Doe");
            assertThat(lastEvent(resource).get("description").asString()).isEqualTo("Full time");
            assertThat(outcomes(
                            () -> admin().put(WORKERS + "/" + worker, Map.of("name", "John Smith")),
                            () -> admin().delete(RESOURCES + "/" + resource)))
                    .containsExactly("200", "204");
        });
    }

    @Test
    void twoRatesAreSetAtOnce() {
        rounds(() -> {
            var type = createdWorkerType();
            var outcomes = outcomes(
                    () -> setRate(type, "1200.00", "2024-01-01"), () -> setRate(type, "1250.00", "2025-01-01"));

            assertThat(outcomes).isIn(List.of("201", "201"), List.of("409 RATE_START_NOT_AFTER_OPEN", "201"));
        });
    }

    @Test
    void theSameRateIsSentManyTimesAtOnce() {
        rounds(() -> {
            var type = createdWorkerType();
            var body = Map.<String, Object>of("id", UUID.randomUUID(), "amount", "1.00", "startDate", "2024-01-01");
            var answers = Simultaneously.times(4, () -> setRate(admin(), type, body));

            assertThat(answers).extracting(Answer::outcome).containsOnly("201");
            assertThat(events().of(type)).containsExactly("staffing.worker-type-created", "staffing.rate-set");
        });
    }

    private static void rounds(Runnable round) {
        IntStream.range(0, ROUNDS).forEach(_ -> round.run());
    }

    private static List<String> outcomes(Callable<Answer> first, Callable<Answer> second) {
        return Simultaneously.both(first, second).stream().map(Answer::outcome).toList();
    }
}
