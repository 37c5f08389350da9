package dev.planner.command.actuals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.command.fixture.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Actuals over HTTP: domain reference, sections 3, 5.3 and 9. */
class ActualIntegrationTests extends ActualsService {

    private static final List<String> PRICES = List.of("actualCost", "capitalAmount", "expenseAmount");

    @ParameterizedTest
    @CsvSource({
        "2024-02-01, 33.33, 416.62, 208.31, 208.31, false",
        "2023-12-31, 50,    600.00, 300.00, 300.00, true",
        "2024-02-29, 0,     0.00,   0.00,   0.00,   false"
    })
    void anActualIsPricedByItsDayAndSplitInHalfWhereNothingElseIsKnown(
            String day, String percentage, String cost, String capital, String expense, boolean outside) {
        var worker = somebody();

        var answer = record(worker, aProject(), "date", day, "allocationPercentage", percentage);

        assertThat(answer.outcome()).isEqualTo("201");
        assertThat(answer.header("Location")).contains(ACTUALS + "/" + answer.id());
        assertThat(answer.version()).isZero();
        assertThat(answer.json().get("warnings").isEmpty()).isTrue();
        assertThat(answer.token().sequenceOf(worker.timesheet(day.substring(0, 7))))
                .isZero();
        var event = lastEvent(worker.timesheet(day.substring(0, 7)));
        assertThat(PRICES).extracting(name -> event.get(name).asString()).containsExactly(cost, capital, expense);
        assertThat(event.get("splitSource").asString()).isEqualTo("default");
        assertThat(event.get("unplanned").asBoolean()).isTrue();
        assertThat(event.get("outsideProjectDates").asBoolean()).isEqualTo(outside);
    }

    @Test
    void aGivenSplitCounts() {
        var worker = somebody();
        record(worker, aProject(), "capitalPercentage", "60", "expensePercentage", 40);

        var event = lastEvent(worker.timesheet("2024-02"));
        assertThat(PRICES).extracting(name -> event.get(name).asString()).containsExactly("937.50", "562.50", "375.00");
        assertThat(event.get("splitSource").asString()).isEqualTo("explicit");
    }

    @Test
    void fieldsAreCheckedAllAtOnce() {
        var answer = record(
                somebody(),
                aProject(),
                "workerName",
                " ",
                "date",
                null,
                "allocationPercentage",
                "100.01",
                "capitalPercentage",
                "60");

        assertThat(answer.outcome()).isEqualTo("422 VALIDATION_FAILED");
        assertThat(answer.json().get("errors").findValuesAsString("field"))
                .containsExactly("workerName", "date", "allocationPercentage", "capitalPercentage");
        assertThat(record(somebody(), aProject(), "actualCost", "1.00").outcome())
                .isEqualTo("400 MALFORMED_REQUEST");
    }

    @Test
    void aShareThatIsNoneIsNotAlsoBlamedForTheSplit() {
        var answer = record(somebody(), aProject(), "capitalPercentage", "60", "expensePercentage", "100.01");

        assertThat(answer.json().get("errors").findValuesAsString("field")).containsExactly("expensePercentage");
    }

    @Test
    void whatItNamesMustExist() {
        var worker = somebody();
        var project = aProject();

        assertReferenceMissing(record(worker, UUID.randomUUID().toString()), "projectId");
        assertReferenceMissing(record(worker, project, "externalWorkerId", "nobody"), "externalWorkerId");
        assertThat(record(worker, project, "workerName", "john smith").outcome())
                .isEqualTo("422 WORKER_NAME_MISMATCH");
        assertThat(record(worker, project, "date", "2022-12-31").outcome()).isEqualTo("422 RATE_NOT_FOUND");
    }

    @Test
    void aDayTakesOneActualAProjectAndOneHundredPercentInAll() {
        var worker = somebody();
        var project = aProject();
        record(worker, project);

        assertThat(record(worker, project, "allocationPercentage", "1").outcome())
                .isEqualTo("409 DUPLICATE_ACTUAL");
        var refused = record(worker, aProject(), "allocationPercentage", "25.01");
        assertThat(refused.outcome()).isEqualTo("409 ALLOCATION_EXCEEDED");
        var day = refused.json().get("days").get(0);
        assertThat(List.of("worker", "day", "existing", "requested", "total", "excess"))
                .extracting(name -> day.get(name).asString())
                .containsExactly(worker.externalId(), "2024-02-01", "75.00", "25.01", "100.01", "0.01");
        assertThat(record(worker, aProject(), "allocationPercentage", "25").outcome())
                .isEqualTo("201");
    }

    @Test
    void theSameBodyTwiceIsHarmlessAndAnotherUnderItsIdIsNot() {
        var worker = somebody();
        var project = aProject();
        var id = UUID.randomUUID().toString();

        var first = record(worker, project, "id", id);
        record(worker, project, "date", "2024-02-02");
        var again = record(worker, project, "id", id, "allocationPercentage", 75);

        assertThat(first.outcome()).isEqualTo("201");
        assertThat(again.outcome()).isEqualTo("201");
        assertThat(again.id()).isEqualTo(id);
        assertThat(again.version()).isEqualTo(1);
        assertDuplicate(record(worker, project, "id", id, "allocationPercentage", "74.99"), "id");
        assertThat(events().of(worker.timesheet("2024-02")))
                .containsExactly("actuals.actual-recorded", "actuals.actual-recorded");
    }

    @Test
    void anIdempotencyKeyGivesTheFirstAnswerAgain() {
        var worker = somebody();
        var body = actual(worker, aProject());
        var client = admin().with("Idempotency-Key", fresh("key"));

        var first = client.post(ACTUALS, body);
        var again = client.post(ACTUALS, body);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(events().of(worker.timesheet("2024-02"))).hasSize(1);
    }

    @Test
    void aChangeIsPricedByTheRateOfItsDayAsItIsNow() {
        var worker = somebody();
        var id = record(worker, aProject(), "date", "2025-03-01", "capitalPercentage", 60, "expensePercentage", 40)
                .id();
        setRate(worker.typeId(), "1300.00", "2025-01-01");

        var changed = put(id, "50");
        var again = put(id, "50.0");

        assertThat(changed.outcome()).isEqualTo("200");
        assertThat(changed.id()).isEqualTo(id);
        assertThat(changed.version()).isEqualTo(1);
        assertThat(again.version()).isEqualTo(1);
        assertThat(PRICES)
                .extracting(
                        name -> lastEvent(worker.timesheet("2025-03")).get(name).asString())
                .containsExactly("650.00", "390.00", "260.00");
        assertThat(put(id, "100.01").outcome()).isEqualTo("422 VALIDATION_FAILED");
        assertThat(admin().put(ACTUALS + "/" + id, Map.of("date", "2025-03-02")).outcome())
                .isEqualTo("400 MALFORMED_REQUEST");
        assertThat(put(UUID.randomUUID().toString(), "50").outcome()).isEqualTo("404 NOT_FOUND");
    }

    @Test
    void aChangeHonoursTheVersionThatTheClientHasSeen() {
        var id = record(somebody(), aProject()).id();
        var body = Map.of("allocationPercentage", "50");

        assertThat(admin().expecting(1).put(ACTUALS + "/" + id, body).outcome()).isEqualTo("412 VERSION_MISMATCH");
        assertThat(admin().expecting(0).put(ACTUALS + "/" + id, body).outcome()).isEqualTo("200");
    }

    @Test
    void whatIsDeletedStaysDeletedAndMakesRoom() {
        var worker = somebody();
        var project = aProject();
        var id = record(worker, project, "id", UUID.randomUUID().toString()).id();

        assertThat(delete(id).outcome()).isEqualTo("204");
        assertThat(delete(id).outcome()).isEqualTo("204");
        assertThat(put(id, "50").outcome()).isEqualTo("404 NOT_FOUND");
        assertDuplicate(record(worker, project, "id", id), "id");
        assertThat(record(worker, project, "allocationPercentage", "100").outcome())
                .isEqualTo("201");
        assertThat(delete(UUID.randomUUID().toString()).outcome()).isEqualTo("404 NOT_FOUND");
        assertThat(events().of(worker.timesheet("2024-02")))
                .containsExactly("actuals.actual-recorded", "actuals.actual-deleted", "actuals.actual-recorded");
    }

    @Test
    void anArchivedProjectRefusesEveryWriteUntilItIsBack() {
        var worker = somebody();
        var project = aProject();
        var id = record(worker, project).id();
        archive(project, true);

        assertThat(record(worker, project, "date", "2024-02-02").outcome()).isEqualTo("409 PROJECT_ARCHIVED");
        assertThat(put(id, "50").outcome()).isEqualTo("409 PROJECT_ARCHIVED");
        assertThat(delete(id).outcome()).isEqualTo("409 PROJECT_ARCHIVED");
        archive(project, false);
        assertThat(put(id, "50").outcome()).isEqualTo("200");
    }

    @Test
    void projectAndWorkerStayWhileTheyHaveActuals() {
        var worker = somebody();
        var project = aProject();
        var id = record(worker, project).id();

        assertThat(admin().delete("/api/v1/projects/" + project).outcome()).isEqualTo("409 PROJECT_HAS_BOOKINGS");
        assertThat(admin().delete("/api/v1/workers/" + worker.id()).outcome()).isEqualTo("409 WORKER_HAS_ACTUALS");
        delete(id);
        assertThat(admin().delete("/api/v1/workers/" + worker.id()).outcome()).isEqualTo("204");
        assertThat(admin().delete("/api/v1/projects/" + project).outcome()).isEqualTo("204");
        assertThat(delete(id).outcome()).isEqualTo("204");
    }

    @Test
    void newDatesOfAProjectLeaveNoActualOutsideThatLayInside() {
        var worker = somebody();
        var project = aProject();
        record(worker, project, "date", "2024-01-15");
        record(worker, project, "date", "2024-02-10");
        record(worker, project, "date", "2024-02-20");

        var refused = admin().put("/api/v1/projects/" + project, Map.of("startDate", "2024-03-01"));

        assertThat(refused.outcome()).isEqualTo("409 PROJECT_DATES_IN_USE");
        assertThat(refused.json().get("firstDay").asString()).isEqualTo("2024-02-10");
        assertThat(refused.json().get("lastDay").asString()).isEqualTo("2024-02-20");
        assertThat(admin().put("/api/v1/projects/" + project, Map.of("startDate", "2024-02-10"))
                        .outcome())
                .isEqualTo("200");
    }

    @Test
    void permissionsAreThoseOfTheProject() {
        var worker = somebody();
        var project = aProject();
        var id = record(worker, project).id();
        var body = actual(worker, project, "date", "2024-02-02");
        var scoped = as(aUserWith("admin", onProject(project)));
        var elsewhere = as(aUserWith("admin", onProject(aProject())));
        var manager = as(aUserWith("program_manager"));

        assertThat(nobody().post(ACTUALS, body).outcome()).isEqualTo("401 UNAUTHENTICATED");
        assertThat(manager.post(ACTUALS, body).outcome()).isEqualTo("403 FORBIDDEN");
        assertThat(manager.put(ACTUALS + "/" + id, Map.of("allocationPercentage", 1))
                        .outcome())
                .isEqualTo("403 FORBIDDEN");
        assertThat(manager.delete(ACTUALS + "/" + id).outcome()).isEqualTo("403 FORBIDDEN");
        assertThat(elsewhere.post(ACTUALS, body).outcome()).isEqualTo("403 FORBIDDEN");
        assertThat(elsewhere
                        .post(ACTUALS, actual(worker, project, "externalWorkerId", "nobody"))
                        .outcome())
                .isEqualTo("403 FORBIDDEN");
        assertThat(elsewhere.delete(ACTUALS + "/" + id).outcome()).isEqualTo("404 NOT_FOUND");
        assertThat(scoped.post(ACTUALS, body).outcome()).isEqualTo("201");
        assertThat(scoped.put(ACTUALS + "/" + id, Map.of("allocationPercentage", 1))
                        .outcome())
                .isEqualTo("200");
        assertThat(scoped.delete(ACTUALS + "/" + id).outcome()).isEqualTo("204");
    }

    private Answer put(String id, String percentage) {
        return admin().put(ACTUALS + "/" + id, Map.of("allocationPercentage", percentage));
    }

    private Answer delete(String id) {
        return admin().delete(ACTUALS + "/" + id);
    }

    private void archive(String project, boolean archived) {
        admin().put("/api/v1/projects/" + project + "/status", Map.of("archived", archived));
    }

    private static void assertReferenceMissing(Answer answer, String field) {
        assertThat(answer.outcome()).isEqualTo("422 REFERENCE_NOT_FOUND");
        assertThat(answer.json().get("field").asString()).isEqualTo(field);
    }
}
