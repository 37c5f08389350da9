package dev.planner.command.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.command.fixture.Answer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files of plan rows over HTTP: domain reference, section 8. */
class PlanImportIntegrationTests extends PlanService {

    private static final String IMPORTS = "/api/v1/plan/imports";
    private static final String HEADER =
            "resource_id,project_id,date,allocation_percentage,capital_percentage,expense_percentage";

    private String project;
    private String resource;

    @BeforeEach
    void createProjectAndResource() {
        project = aProject();
        resource = aResource();
    }

    @Test
    void everyRowBecomesAPlanRowAndDaysThatAreAlikeOneEvent() {
        var answer = send(
                row("2024-02-28", "75", "60", "40"),
                row("2024-03-01", "75", "60", "40"),
                row("2024-02-29", "75", "60", "40"),
                row("2024-03-02", "50", "60", "40"),
                row("2024-03-04", "50", "60", "40"));

        assertThat(answer.outcome()).isEqualTo("200");
        assertThat(answer.json().get("createdCount").asInt()).isEqualTo(5);
        assertThat(answer.json().get("planRowIds")).hasSize(5);
        assertThat(answer.json().has("actualIds")).isFalse();
        assertThat(rows(resource)).isEqualTo(5);
        assertThat(events().of(calendar(resource, "2024-02"))).containsExactly("plan.rows-set");
        assertThat(events().versionsOf(calendar(resource, "2024-03"))).containsExactly(0L, 1L, 2L);
        assertThat(remove(admin(), project, resource, "2024-02-01", "2024-03-31")
                        .outcome())
                .isEqualTo("204");
        assertThat(rows(resource)).isZero();
    }

    @Test
    void everythingWrongWithEveryRowIsReportedAndNothingStored() {
        plan(project, resource, "2024-02-20", "2024-02-20", "10");

        var answer = send(
                row("2024-02-01", "10", "50", "50"),
                ",,,,,",
                row("2024-02-02", "0", "50", "50"),
                row("2024-02-03", "10", "50", "50.01"),
                row("2024-02-04", "10", "101", "-1"),
                "%s,%s,2024-02-05,10,50,50".formatted(UUID.randomUUID(), project),
                "%s,%s,2024-02-06,10,50,50".formatted(resource, UUID.randomUUID()),
                row("2024-01-31", "10", "50", "50"),
                row("2024-02-20", "10", "50", "50"),
                row("2024-02-01", "10", "50", "50"));

        assertThat(answer.outcome()).isEqualTo("422 IMPORT_REJECTED");
        assertThat(errors(answer))
                .containsExactly(
                        "3 resource_id REQUIRED",
                        "3 project_id REQUIRED",
                        "3 date REQUIRED",
                        "3 allocation_percentage REQUIRED",
                        "3 capital_percentage REQUIRED",
                        "3 expense_percentage REQUIRED",
                        "4 allocation_percentage OUT_OF_RANGE",
                        "5 capital_percentage INVALID_SPLIT",
                        "6 capital_percentage OUT_OF_RANGE",
                        "6 expense_percentage OUT_OF_RANGE",
                        "7 resource_id RESOURCE_NOT_FOUND",
                        "8 project_id PROJECT_NOT_FOUND",
                        "9 date DAY_OUTSIDE_PROJECT",
                        "10 date DUPLICATE_PLAN_ROW",
                        "11 date DUPLICATE_PLAN_ROW");
        assertThat(rows(resource)).isEqualTo(1);
    }

    @Test
    void theCapTakesThePlaceOfTheWorkersSum() {
        plan(aProject(), resource, "2024-02-01", "2024-02-01", "75");

        assertThat(send(row("2024-02-01", "25", "50", "50")).outcome()).isEqualTo("200");
        var answer = admin().postCsv(
                        IMPORTS + "?dryRun=true",
                        HEADER + "\n%s,%s,2024-02-01,0.01,50,50\n".formatted(resource, aProject()));

        assertThat(answer.outcome()).isEqualTo("200");
        var conflict = answer.json().get("conflicts").get(0);
        assertThat(conflict.get("resourceId").asString()).isEqualTo(resource);
        assertThat(conflict.get("existingPercentage").asString()).isEqualTo("100.00");
        assertThat(conflict.get("excessPercentage").asString()).isEqualTo("0.01");
        assertThat(conflict.get("rowNumbers").toString()).isEqualTo("[2]");
    }

    @Test
    void itNeedsThePermissionToCreatePlanRowsOnEveryProject() {
        var file = HEADER + "\n" + row("2024-02-01", "25", "50", "50");

        assertThat(errors(as(aUserWith("finance_manager", onProject(project))).postCsv(IMPORTS, file)))
                .containsExactly("2 project_id FORBIDDEN");
        assertThat(errors(
                        as(aUserWith("project_manager", onProject(aProject()))).postCsv(IMPORTS, file)))
                .containsExactly("2 project_id PROJECT_NOT_FOUND");
        assertThat(as(aUserWith("resource_manager", onProject(project)))
                        .postCsv(IMPORTS, file)
                        .outcome())
                .isEqualTo("200");
    }

    private Answer send(String... rows) {
        return admin().postCsv(IMPORTS, HEADER + "\n" + String.join("\n", rows) + "\n");
    }

    private String row(String date, String allocation, String capital, String expense) {
        return String.join(",", resource, project, date, allocation, capital, expense);
    }

    private static List<String> errors(Answer answer) {
        return answer.json()
                .get("errors")
                .valueStream()
                .map(error -> error.get("rowNumber") + " "
                        + error.path("field").asString("null") + " "
                        + error.get("code").asString())
                .toList();
    }
}
