package dev.planner.command.actuals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.command.fixture.Answer;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Actuals of workers whose labour resource is planned: domain reference, section 9. */
class PlannedActualIntegrationTests extends ActualsService {

    private Somebody worker;
    private String project;
    private String plan;

    @BeforeEach
    void createWorkerAndProject() {
        worker = somebody();
        project = aProject();
        plan = "/api/v1/projects/" + project + "/plan/" + resourceOf(worker);
    }

    @Test
    void theSplitOfThePlanCountsWhateverIsGiven() {
        plan("2024-02-01", "60", "40");

        var answer = record(worker, project, "capitalPercentage", "70", "expensePercentage", "30");

        assertThat(answer.outcome()).isEqualTo("201");
        assertThat(answer.json().get("warnings").findValuesAsString("code")).containsExactly("SPLIT_IGNORED");
        assertRecorded("plan", false, "60.00");
    }

    @Test
    void aRowOfAnotherDayProjectOrWorkerIsNoPlan() {
        plan("2024-02-02", "60", "40");
        var colleague = workerOf(worker.typeId());

        record(worker, project);
        assertRecorded("default", true, "50.00");
        record(worker, aProject(), "date", "2024-02-02", "capitalPercentage", "70", "expensePercentage", "30");
        assertRecorded("explicit", true, "70.00");
        record(colleague, project, "date", "2024-02-02");
        assertThat(lastEvent(colleague.timesheet("2024-02")).get("unplanned").asBoolean())
                .isTrue();
    }

    @Test
    void anActualKeepsTheSplitItHasGotWhenThePlanGoes() {
        plan("2024-02-01", "60", "40");
        var id = record(worker, project).id();
        admin().delete(plan + "?from=2024-02-01&to=2024-02-01");

        admin().put(ACTUALS + "/" + id, Map.of("allocationPercentage", "100"));
        assertThat(lastEvent(worker.timesheet("2024-02")).get("capitalAmount").asString())
                .isEqualTo("750.00");
        record(worker, project, "date", "2024-02-02", "allocationPercentage", "1");
        assertRecorded("default", true, "50.00");
    }

    @Test
    void aProjectIsBookedAsLongAsItHasPlanRowsOrActuals() {
        plan("2024-02-01", "60", "40");
        var id = record(worker, project).id();

        admin().delete(plan + "?from=2024-02-01&to=2024-02-01");
        assertThat(deleteProject().outcome()).isEqualTo("409 PROJECT_HAS_BOOKINGS");
        plan("2024-02-01", "60", "40");
        admin().delete(ACTUALS + "/" + id);
        assertThat(deleteProject().outcome()).isEqualTo("409 PROJECT_HAS_BOOKINGS");
        admin().delete(plan + "?from=2024-02-01&to=2024-02-01");
        assertThat(deleteProject().outcome()).isEqualTo("204");
    }

    private String resourceOf(Somebody somebody) {
        var body = Map.of("name", "John Smith", "resourceType", "labor", "workerId", somebody.id());
        return admin().post("/api/v1/resources", body).id();
    }

    private void plan(String day, String capital, String expense) {
        var body = Map.of(
                "from", day,
                "to", day,
                "allocationPercentage", "75",
                "capitalPercentage", capital,
                "expensePercentage", expense);
        assertThat(admin().put(plan, body).outcome()).isEqualTo("200");
    }

    private Answer deleteProject() {
        return admin().delete("/api/v1/projects/" + project);
    }

    private void assertRecorded(String source, boolean unplanned, String capitalPercentage) {
        var event = lastEvent(worker.timesheet("2024-02"));
        assertThat(event.get("splitSource").asString()).isEqualTo(source);
        assertThat(event.get("unplanned").asBoolean()).isEqualTo(unplanned);
        assertThat(event.get("capitalPercentage").asString()).isEqualTo(capitalPercentage);
    }
}
