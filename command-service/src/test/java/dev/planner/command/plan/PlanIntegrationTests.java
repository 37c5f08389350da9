package dev.planner.command.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.command.fixture.Answer;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Setting and removing plan rows over HTTP (domain reference, sections 3 and 8). */
class PlanIntegrationTests extends PlanService {

    private String project;
    private String resource;

    @BeforeEach
    void aProjectAndAResource() {
        project = aProject();
        resource = aResource();
    }

    @Test
    void aRangeIsOneEventInEachOfItsMonths() {
        var answer = plan(project, resource, "2024-02-01", "2024-04-30", "75.00");

        assertThat(answer.outcome()).isEqualTo("200");
        assertThat(answer.text())
                .isEqualTo("{\"days\":90,\"created\":90,\"changed\":0,\"version\":2,"
                        + "\"versions\":{\"2024-02\":0,\"2024-03\":0,\"2024-04\":0}}");
        assertThat(answer.version()).isEqualTo(2);
        assertThat(events().of(calendar(resource, "2024-03"))).containsExactly("plan.rows-set");
        assertThat(lastEvent(calendar(resource, "2024-04")).toString())
                .isEqualTo("{\"resourceId\":\"%s\",\"projectId\":\"%s\",\"from\":\"2024-04-01\",\"to\":\"2024-04-30\","
                                .formatted(resource, project)
                        + "\"allocationPercentage\":\"75.00\",\"capitalPercentage\":\"60.00\","
                        + "\"expensePercentage\":\"40.00\"}");
        assertThat(rows(resource)).isEqualTo(90);
    }

    @Test
    void theTokenNamesEveryMonthAlsoWhenNothingChanges() {
        plan(project, resource, "2024-02-01", "2024-03-31", "75.00");
        var repeated = plan(project, resource, "2024-02-01", "2024-03-31", "75.00");

        assertThat(repeated.token().sequences())
                .isEqualTo(Map.of(calendar(resource, "2024-02"), 0L, calendar(resource, "2024-03"), 0L));
        assertThat(repeated.json().get("created").asInt()
                        + repeated.json().get("changed").asInt())
                .isZero();
        assertThat(events().of(calendar(resource, "2024-02"))).hasSize(1);
    }

    @Test
    void onlyWhatDiffersIsTold() {
        plan(project, resource, "2024-02-05", "2024-02-10", "75.00");
        var answer = plan(project, resource, "2024-02-01", "2024-02-07", "75.00");
        var changing = plan(project, resource, "2024-02-07", "2024-02-12", "50.00");

        assertThat(answer.json().get("created").asInt()).isEqualTo(4);
        assertThat(answer.json().get("changed").asInt()).isZero();
        assertThat(changing.json().get("created").asInt()).isEqualTo(2);
        assertThat(changing.json().get("changed").asInt()).isEqualTo(4);
        assertThat(rows(resource)).isEqualTo(12);
    }

    /** {@code G18}, with what else an answer tells of a day. */
    @Test
    void theSumOverAllProjectsMayBeAHundredAndNotMore() {
        var other = aProject();
        plan(project, resource, "2024-04-01", "2024-04-30", "75.00");
        var refused = plan(other, resource, "2024-03-31", "2024-04-02", "25.01");

        assertThat(refused.outcome()).isEqualTo("409 ALLOCATION_EXCEEDED");
        assertThat(refused.json().get("days").toString())
                .isEqualTo("[%s,%s]".formatted(exceeded("2024-04-01"), exceeded("2024-04-02")));
        assertThat(events().of(calendar(resource, "2024-03"))).isEmpty();
        assertThat(plan(other, resource, "2024-03-31", "2024-04-02", "25").outcome())
                .isEqualTo("200");
        assertThat(plan(other, resource, "2024-03-31", "2024-03-31", "100").outcome())
                .isEqualTo("200");
    }

    /** The refusal is kept for the key, so its transaction is committed; the months before the refused one must be as if never planned. */
    @Test
    void aRefusedRangeLeavesNothingToGoOnFrom() {
        var other = aProject();
        plan(project, resource, "2024-04-01", "2024-04-30", "75.00");
        var keyed = admin().with("Idempotency-Key", fresh("key"));

        assertThat(plan(keyed, other, resource, range("2024-03-31", "2024-04-02", "25.01"))
                        .outcome())
                .isEqualTo("409 ALLOCATION_EXCEEDED");
        var first = plan(other, resource, "2024-03-31", "2024-03-31", "100");
        assertThat(first.version()).isZero();
        assertThat(first.json().get("created").asInt()).isEqualTo(1);
    }

    private String exceeded(String day) {
        return "{\"resourceId\":\"%s\",\"day\":\"%s\",".formatted(resource, day)
                + "\"existing\":\"75.00\",\"requested\":\"25.01\",\"total\":\"100.01\",\"excess\":\"0.01\"}";
    }

    @Test
    void aDayOutsideTheProjectRefusesTheWholeRange() {
        var refused = plan(project, resource, "2024-01-30", "2024-02-03", "75.00");

        assertThat(refused.outcome()).isEqualTo("422 DAY_OUTSIDE_PROJECT");
        assertThat(refused.json().get("days").toString()).isEqualTo("[\"2024-01-30\",\"2024-01-31\"]");
        assertThat(rows(resource)).isZero();
    }

    @Test
    void removingTakesWhatIsThereAndCanBeRepeated() {
        plan(project, resource, "2024-02-01", "2024-03-31", "75.00");
        var removed = remove(project, resource, "2024-02-20", "2024-12-31");
        var repeated = remove(project, resource, "2024-02-20", "2024-12-31");

        assertThat(removed.outcome()).isEqualTo("204");
        assertThat(repeated.outcome()).isEqualTo("204");
        assertThat(repeated.token()).isEqualTo(removed.token());
        assertThat(rows(resource)).isEqualTo(19);
        assertThat(events().of(calendar(resource, "2024-03"))).containsExactly("plan.rows-set", "plan.rows-removed");
        assertThat(events().of(calendar(resource, "2024-04"))).isEmpty();
        assertThat(remove(project, aResource(), "2024-02-20", "2024-12-31").outcome())
                .isEqualTo("204");
    }

    @ParameterizedTest
    @CsvSource({
        "allocationPercentage, 0, out_of_range",
        "allocationPercentage, 100.01, out_of_range",
        "allocationPercentage, 33.333, out_of_range",
        "allocationPercentage, half, not_a_number",
        "allocationPercentage, , required",
        "capitalPercentage, 59.99, invalid_split",
        "capitalPercentage, -60, out_of_range",
        "from, 2024-02-11, before_start",
        "from, , required",
        "to, 2026-02-11, range_too_long"
    })
    void whatIsNotAcceptableIsRefused(String field, String value, String code) {
        var refused = plan(admin(), project, resource, range("2024-02-10", "2024-02-10", field, value));

        assertThat(refused.outcome()).isEqualTo("422 VALIDATION_FAILED");
        assertThat(refused.json().get("errors").get(0).get("code").asString()).isEqualTo(code);
        assertThat(refused.json().get("errors").size()).isEqualTo(1);
    }

    @Test
    void aRangeOfAQueryIsChecked() {
        assertThat(remove(project, resource, "2024-02-11", "2024-02-10").outcome())
                .isEqualTo("400 MALFORMED_REQUEST");
        assertThat(remove(project, resource, "2024-02-31", "2024-03-10").outcome())
                .isEqualTo("400 MALFORMED_REQUEST");
        assertThat(remove(project, resource, "2024-02-01", "2027-03-10").outcome())
                .isEqualTo("422 VALIDATION_FAILED");
        assertThat(admin().delete(planOf(project, resource)).outcome()).isEqualTo("400 MALFORMED_REQUEST");
    }

    @Test
    void whatIsNotThereCannotBePlanned() {
        var nothing = UUID.randomUUID().toString();

        assertThat(plan(nothing, resource, "2024-02-01", "2024-02-01", "1").outcome())
                .isEqualTo("404 NOT_FOUND");
        assertThat(plan(project, nothing, "2024-02-01", "2024-02-01", "1").outcome())
                .isEqualTo("404 NOT_FOUND");
        assertThat(remove(project, nothing, "2024-02-01", "2024-02-01").outcome())
                .isEqualTo("404 NOT_FOUND");
    }

    @Test
    void anArchivedProjectTakesNoRowsAndKeepsItsOwn() {
        plan(project, resource, "2024-02-01", "2024-02-10", "75.00");
        archive(true);

        assertThat(plan(project, resource, "2024-02-01", "2024-02-10", "75.00").outcome())
                .isEqualTo("409 PROJECT_ARCHIVED");
        assertThat(remove(project, resource, "2024-02-01", "2024-02-10").outcome())
                .isEqualTo("409 PROJECT_ARCHIVED");
        assertThat(plan(aProject(), resource, "2024-02-01", "2024-02-01", "25.01")
                        .outcome())
                .isEqualTo("409 ALLOCATION_EXCEEDED");
        archive(false);
        assertThat(remove(project, resource, "2024-02-01", "2024-02-10").outcome())
                .isEqualTo("204");
    }

    private void archive(boolean archived) {
        var answer = admin().put("/api/v1/projects/" + project + "/status", Map.of("archived", archived));
        assertThat(answer.outcome()).isEqualTo("200");
    }

    /** The version of a range is about all of its months. */
    @Test
    void aChangeInAnyMonthOfTheRangeIsNoticed() {
        var version =
                plan(project, resource, "2024-02-01", "2024-03-31", "75.00").version();
        plan(project, resource, "2024-03-10", "2024-03-10", "50.00");
        var range = range("2024-02-01", "2024-03-31", "20.00");

        assertThat(plan(admin().expecting(version), project, resource, range).outcome())
                .isEqualTo("412 VERSION_MISMATCH");
        assertThat(plan(admin().expecting(version + 1), project, resource, range)
                        .version())
                .isEqualTo(version + 3);
        assertThat(plan(admin().expecting(0), project, resource, range("2024-04-01", "2024-04-01"))
                        .outcome())
                .isEqualTo("412 VERSION_MISMATCH");
    }

    @Test
    void aRepeatedRequestGetsTheFirstAnswer() {
        var client = admin().with("Idempotency-Key", fresh("key"));
        var first = plan(client, project, resource, range("2024-02-01", "2024-03-31"));
        var again = plan(client, project, resource, range("2024-02-01", "2024-03-31"));
        var refusing = admin().with("Idempotency-Key", fresh("key"));
        var other = aProject();
        var refused = plan(refusing, other, resource, range("2024-02-01", "2024-02-02"));

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.token()).isEqualTo(first.token());
        assertThat(facts(plan(refusing, other, resource, range("2024-02-01", "2024-02-02"))))
                .isEqualTo(facts(refused));
    }

    private static String facts(Answer refused) {
        assertThat(refused.outcome()).isEqualTo("409 ALLOCATION_EXCEEDED");
        return refused.json().get("days").toString();
    }

    @Test
    void addingAndChangingDemandTheirOwnPermissions() {
        var adding = as(aUserWho("read_project", "create_assignment"));
        var changing = as(aUserWho("read_project", "update_assignment"));
        var days = range("2024-02-01", "2024-02-10");
        var other = range("2024-02-01", "2024-02-10", "50.00");
        var more = range("2024-02-10", "2024-02-11", "50.00");

        assertThat(plan(changing, project, resource, days).outcome()).isEqualTo("403 FORBIDDEN");
        assertThat(plan(adding, project, resource, days).outcome()).isEqualTo("200");
        assertThat(plan(adding, project, resource, other).outcome()).isEqualTo("403 FORBIDDEN");
        assertThat(plan(changing, project, resource, other).outcome()).isEqualTo("200");
        assertThat(plan(adding, project, resource, more).outcome()).isEqualTo("403 FORBIDDEN");
        assertThat(plan(changing, project, resource, more).outcome()).isEqualTo("403 FORBIDDEN");
        assertThat(remove(changing, project, resource, "2024-02-01", "2024-02-10")
                        .outcome())
                .isEqualTo("403 FORBIDDEN");
    }

    @Test
    void theScopeDecidesOnWhichProjects() {
        var manager = as(aUserWith("project_manager", onProject(project)));
        var viewer = as(aUserWith("viewer", onProject(project)));
        var days = range("2024-02-01", "2024-02-10");

        assertThat(plan(manager, project, resource, days).outcome()).isEqualTo("200");
        assertThat(plan(manager, aProject(), resource, days).outcome()).isEqualTo("404 NOT_FOUND");
        assertThat(plan(viewer, project, resource, days).outcome()).isEqualTo("403 FORBIDDEN");
        assertThat(remove(viewer, project, resource, "2024-02-01", "2024-02-10").outcome())
                .isEqualTo("403 FORBIDDEN");
        assertThat(remove(manager, project, resource, "2024-02-01", "2024-02-10")
                        .outcome())
                .isEqualTo("204");
    }

    @Test
    void whatIsPlannedKeepsItsResourceAndItsProject() {
        plan(project, resource, "2024-02-10", "2024-03-20", "75.00");

        assertThat(admin().delete("/api/v1/resources/" + resource).outcome()).isEqualTo("409 RESOURCE_HAS_PLAN_ROWS");
        assertThat(admin().delete("/api/v1/projects/" + project).outcome()).isEqualTo("409 PROJECT_HAS_BOOKINGS");
        remove(project, resource, "2024-02-10", "2024-03-20");
        assertThat(admin().delete("/api/v1/resources/" + resource).outcome()).isEqualTo("204");
        assertThat(admin().delete("/api/v1/projects/" + project).outcome()).isEqualTo("204");
    }

    @Test
    void newDatesOfAProjectKeepItsPlanInside() {
        plan(project, resource, "2024-02-10", "2024-03-20", "75.00");
        var refused = dates("2024-03-01", "2024-03-15");

        assertThat(refused.outcome()).isEqualTo("409 PROJECT_DATES_IN_USE");
        assertThat(refused.json().get("firstDay").asString()).isEqualTo("2024-02-10");
        assertThat(refused.json().get("lastDay").asString()).isEqualTo("2024-03-20");
        assertThat(dates("2024-02-10", "2024-03-20").outcome()).isEqualTo("200");
    }

    private Answer dates(String start, String end) {
        return admin().put("/api/v1/projects/" + project, Map.of("startDate", start, "endDate", end));
    }

    @Test
    void aCalendarWithManyEventsIsReadFromItsSnapshot() {
        for (int i = 0; i < 105; i++) {
            plan(project, resource, "2024-02-01", "2024-02-02", i % 2 == 0 ? "10.00" : "20.00");
        }

        assertThat(plan(aProject(), resource, "2024-02-01", "2024-02-01", "90.01")
                        .outcome())
                .isEqualTo("409 ALLOCATION_EXCEEDED");
        assertThat(plan(aProject(), resource, "2024-02-01", "2024-02-01", "90.00")
                        .version())
                .isEqualTo(105);
    }
}
