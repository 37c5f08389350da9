package dev.planner.command.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkerTypeIntegrationTests extends StaffingService {

    private static final String CREATED = "staffing.worker-type-created";
    private static final String SET = "staffing.rate-set";

    @Test
    void aNewWorkerTypeHasAnIdAVersionALocationAndAToken() {
        var answer = admin().post(WORKER_TYPES, workerType());

        assertThat(answer.outcome()).isEqualTo("201");
        assertThat(answer.header("Location")).contains(WORKER_TYPES + "/" + answer.id());
        assertThat(answer.json().get("version").asLong()).isZero();
        assertThat(answer.version()).isZero();
        assertThat(answer.token().sequenceOf(answer.id())).isZero();
        assertThat(events().of(answer.id())).containsExactly(CREATED);
    }

    @Test
    void theSameBodyUnderAChosenIdIsHarmlessAndAnotherIsRefused() {
        var body = workerType("id", UUID.randomUUID());
        var first = admin().post(WORKER_TYPES, body);

        var second = admin().post(WORKER_TYPES, body);
        assertThat(second.outcome()).isEqualTo("201");
        assertThat(second.json()).isEqualTo(first.json());
        assertDuplicate(admin().post(WORKER_TYPES, workerType("id", first.id())), "id");

        admin().delete(WORKER_TYPES + "/" + first.id());
        assertDuplicate(admin().post(WORKER_TYPES, body), "id");
    }

    @Test
    void aTypeIsUniqueAfterTrimmingAndInItsCase() {
        var type = fresh("type");
        var id = createdWorkerType("type", type);
        var other = createdWorkerType();

        assertDuplicate(admin().post(WORKER_TYPES, workerType("type", "  " + type + " ")), "type");
        assertDuplicate(admin().put(WORKER_TYPES + "/" + other, Map.of("type", type)), "type");
        assertThat(admin().post(WORKER_TYPES, workerType("type", type.toUpperCase(Locale.ROOT)))
                        .outcome())
                .isEqualTo("201");
        assertThat(events().of(other)).containsExactly(CREATED);

        admin().delete(WORKER_TYPES + "/" + id);
        assertThat(admin().post(WORKER_TYPES, workerType("type", type)).outcome())
                .isEqualTo("201");
    }

    @Test
    void anEditChangesWhatItNamesAndRepeatedEmitsNothing() {
        var id = createdWorkerType("type", fresh("type"));

        var answer = admin().put(WORKER_TYPES + "/" + id, Map.of("description", "New"));
        var again = admin().put(WORKER_TYPES + "/" + id, Map.of("description", " New "));

        assertThat(answer.outcome()).isEqualTo("200");
        assertThat(answer.version()).isEqualTo(1);
        assertThat(again.outcome()).isEqualTo("200");
        assertThat(again.version()).isEqualTo(1);
        assertThat(lastEvent(id).get("type").asString()).startsWith("type-");
        assertThat(lastEvent(id).get("description").asString()).isEqualTo("New");
        assertThat(events().of(id)).containsExactly(CREATED, "staffing.worker-type-changed");
    }

    @Test
    void anExpectedVersionIsHonouredAlsoForRates() {
        var id = createdWorkerType();
        var rates = WORKER_TYPES + "/" + id + "/rates";

        assertThat(admin().expecting(0).post(rates, rate("1.00", "2024-01-01")).outcome())
                .isEqualTo("201");
        assertThat(admin().expecting(0).post(rates, rate("2.00", "2025-01-01")).outcome())
                .isEqualTo("412 VERSION_MISMATCH");
        assertThat(admin().expecting(0).delete(WORKER_TYPES + "/" + id).outcome())
                .isEqualTo("412 VERSION_MISMATCH");
        assertThat(admin().expecting(1).delete(WORKER_TYPES + "/" + id).outcome())
                .isEqualTo("204");
    }

    @Test
    void aRateIsAPartOfItsWorkerType() {
        var type = createdWorkerType();

        var answer = setRate(type, "1250.00", "2024-01-01");

        assertThat(answer.outcome()).isEqualTo("201");
        assertThat(answer.version()).isEqualTo(1);
        assertThat(answer.token().sequenceOf(type)).isEqualTo(1);
        assertThat(answer.id()).isEqualTo(lastEvent(type).get("rateId").asString());
        assertThat(answer.header("Location")).contains(WORKER_TYPES + "/" + type + "/rates/" + answer.id());
        assertThat(lastEvent(type).get("amount").asString()).isEqualTo("1250.00");
    }

    @Test
    void theSameRateUnderAChosenIdIsHarmlessAndAnotherIsRefused() {
        var type = createdWorkerType();
        var body = with(new LinkedHashMap<>(rate("1200.00", "2023-01-01")), "id", UUID.randomUUID());
        var first = setRate(admin(), type, body);
        setRate(type, "1250.00", "2024-01-01");

        var again = setRate(admin(), type, body);

        assertThat(again.outcome()).isEqualTo("201");
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.version()).isEqualTo(2);
        assertThat(events().of(type)).containsExactly(CREATED, SET, SET);
        assertDuplicate(setRate(admin(), createdWorkerType(), body), "id");
        assertDuplicate(setRate(admin(), type, with(body, "amount", "1201.00")), "id");
    }

    @Test
    void anIdempotencyKeyGetsTheFirstRateAgain() {
        var type = createdWorkerType();
        var client = admin().with("Idempotency-Key", fresh("key"));

        var first = setRate(client, type, rate("1250.00", "2024-01-01"));
        var again = setRate(client, type, rate("1250.00", "2024-01-01"));

        assertThat(again.outcome()).isEqualTo("201");
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(events().of(type)).containsExactly(CREATED, SET);
    }

    /** Example G16. */
    @ParameterizedTest
    @CsvSource({
        "1300.00, 2025-01-01, 201",
        "1300.00, 2024-01-02, 201",
        "1300.00, 2024-01-01, 409 RATE_START_NOT_AFTER_OPEN",
        "1300.00, 2023-06-01, 409 RATE_START_NOT_AFTER_OPEN",
        "0.00, 2025-01-01, 422 VALIDATION_FAILED",
        "-1.00, 2025-01-01, 422 VALIDATION_FAILED"
    })
    void ratesFollowEachOther(String amount, String start, String outcome) {
        var type = createdWorkerType();
        setRate(type, "1200.00", "2023-01-01");
        setRate(type, "1250.00", "2024-01-01");

        assertThat(setRate(type, amount, start).outcome()).isEqualTo(outcome);
    }

    @Test
    void aClosedRateLeavesAGapUntilTheNext() {
        var type = createdWorkerType();
        assertThat(closeRate(type, "2024-06-30").outcome()).isEqualTo("422 RATE_NOT_FOUND");
        var opened = setRate(type, "1250.00", "2024-01-01");
        assertThat(closeRate(type, "2023-12-31").outcome()).isEqualTo("422 VALIDATION_FAILED");

        var closed = closeRate(type, "2024-06-30");

        assertThat(closed.outcome()).isEqualTo("200");
        assertThat(closed.id()).isEqualTo(type);
        assertThat(lastEvent(type).get("rateId").asString()).isEqualTo(opened.id());
        assertThat(closeRate(type, "2024-06-30").outcome()).isEqualTo("422 RATE_NOT_FOUND");
        assertThat(setRate(type, "1300.00", "2024-06-30").outcome()).isEqualTo("409 RATE_OVERLAP");
        assertThat(setRate(type, "1300.00", "2024-09-01").outcome()).isEqualTo("201");
        assertThat(events().of(type)).containsExactly(CREATED, SET, "staffing.rate-closed", SET);
    }

    @Test
    void aRefusalTellsTheDateThatStandsInTheWay() {
        var type = createdWorkerType();
        setRate(type, "1250.00", "2024-01-01");

        var problem = setRate(type, "1300.00", "2023-06-01").json();

        assertThat(problem.get("startDate").asString()).isEqualTo("2023-06-01");
        assertThat(problem.get("after").asString()).isEqualTo("2024-01-01");
    }

    @Test
    void aWorkerTypeIsDeletedWithItsRatesButNotWithWorkers() {
        var type = createdWorkerType();
        var rate = with(new LinkedHashMap<>(rate("1250.00", "2024-01-01")), "id", UUID.randomUUID());
        setRate(admin(), type, rate);
        var worker = admin().post(WORKERS, workerOf(type)).id();

        var refused = admin().delete(WORKER_TYPES + "/" + type);
        assertThat(refused.outcome()).isEqualTo("409 WORKER_TYPE_HAS_WORKERS");
        assertThat(refused.json().get("workerTypeId").asString()).isEqualTo(type);
        admin().put(WORKERS + "/" + worker, Map.of("workerTypeId", createdWorkerType()));

        assertThat(admin().delete(WORKER_TYPES + "/" + type).outcome()).isEqualTo("204");
        var again = admin().delete(WORKER_TYPES + "/" + type);
        assertThat(again.outcome()).isEqualTo("204");
        assertThat(again.version()).isEqualTo(2);
        assertThat(events().of(type)).containsExactly(CREATED, SET, "staffing.worker-type-deleted");
        assertThat(admin().put(WORKER_TYPES + "/" + type, Map.of()).outcome()).isEqualTo("404 NOT_FOUND");
        assertThat(setRate(type, "1300.00", "2025-01-01").outcome()).isEqualTo("404 NOT_FOUND");
        assertThat(closeRate(type, "2025-01-01").outcome()).isEqualTo("404 NOT_FOUND");
        assertDuplicate(setRate(admin(), type, rate), "id");
    }

    @Test
    void whatIsNoWorkerTypeIsNotFound() {
        var unknown = UUID.randomUUID().toString();
        var worker = createdWorker();

        assertThat(admin().put(WORKER_TYPES + "/" + unknown, Map.of()).outcome())
                .isEqualTo("404 NOT_FOUND");
        assertThat(admin().delete(WORKER_TYPES + "/" + unknown).outcome()).isEqualTo("404 NOT_FOUND");
        assertThat(admin().delete(WORKER_TYPES + "/" + worker).outcome()).isEqualTo("404 NOT_FOUND");
        assertThat(setRate(unknown, "1.00", "2024-01-01").outcome()).isEqualTo("404 NOT_FOUND");
        assertThat(events().of(worker)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"amount\": true}",
                "{\"amount\": {}}",
                "{\"amount\": \"1.00\", \"amount\": \"2.00\"}",
                "{\"startDate\": \"2024-02-30\"}",
                "{\"startDate\": \"20240201\"}",
                "{\"startDate\": \"0000-01-01\"}",
                "{\"startDate\": 19000}",
                "{\"endDate\": \"2024-12-31\"}",
                "{\"id\": 7}"
            })
    void anUnreadableRateIsMalformed(String body) {
        assertThat(admin().post(WORKER_TYPES + "/" + createdWorkerType() + "/rates", body)
                        .outcome())
                .isEqualTo("400 MALFORMED_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "{\"type\": 7}", "{\"surprise\": 1}", "{\"rates\": []}", "{\"id\": \"1-1-1-1-1\"}"})
    void anUnreadableWorkerTypeIsMalformed(String body) {
        assertThat(admin().post(WORKER_TYPES, body).outcome()).isEqualTo("400 MALFORMED_REQUEST");
    }

    @Test
    void everyFieldThatIsNotAcceptableIsNamed() {
        var answer = admin().post(WORKER_TYPES, workerType("type", "x".repeat(101), "description", " "));

        assertThat(answer.outcome()).isEqualTo("422 VALIDATION_FAILED");
        assertThat(answer.json().get("errors").findValuesAsString("field")).containsExactly("type", "description");
    }
}
