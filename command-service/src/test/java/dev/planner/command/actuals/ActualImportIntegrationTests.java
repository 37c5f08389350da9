package dev.planner.command.actuals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.command.fixture.Answer;
import dev.planner.events.wire.EventCodec;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Files of actuals over HTTP: domain reference, section 9. */
class ActualImportIntegrationTests extends ActualsService {

    private static final String IMPORTS = ACTUALS + "/imports";
    private static final String HEADER = "project_id,external_worker_id,worker_name,date,percentage";

    private Somebody worker;
    private String program;
    private String project;

    @BeforeEach
    void createWorkerAndProject() {
        worker = somebody();
        program = aProgram();
        project = aProjectIn(program);
    }

    @Test
    void everyRowBecomesAnActual() {
        var answer = send(row(project, worker, "2024-02-01", "75"), row(project, worker, "2024-03-01", "33.33"));

        assertThat(answer.outcome()).isEqualTo("200");
        assertThat(answer.json().get("accepted").asBoolean()).isTrue();
        assertThat(answer.json().get("createdCount").asInt()).isEqualTo(2);
        assertThat(events().of(worker.timesheet("2024-02"))).containsExactly("actuals.actual-recorded");
        assertThat(events().of(worker.timesheet("2024-03"))).containsExactly("actuals.actual-recorded");
        var recorded = lastEvent(worker.timesheet("2024-03"));
        assertThat(recorded.get("actualId"))
                .isEqualTo(answer.json().get("actualIds").get(1));
        assertThat(recorded.get("actualCost").asString()).isEqualTo("416.62");
        assertThat(recorded.get("unplanned").asBoolean()).isTrue();
    }

    @Test
    void theImportAsAWholeIsAnEventToo() {
        send(row(project, worker, "2024-02-01", "75"));

        var imported = database()
                .sql("""
                        select aggregate_identifier from domain_event_entry
                        where payload_type = 'planner.actuals.actuals-imported' and meta_data ->> 'causationId' = (
                            select meta_data ->> 'causationId' from domain_event_entry where aggregate_identifier = ?)
                        """.replace("meta_data ->>", "convert_from(meta_data, 'UTF8')::jsonb ->>"))
                .param(worker.timesheet("2024-02"))
                .query(String.class)
                .single();
        assertThat(lastEvent(imported).get("rows").asInt()).isEqualTo(1);
        assertThat(lastEvent(imported).get("projectId").asString()).isEqualTo(project);
    }

    @Test
    void whatWasImportedCanBeChangedDeletedAndCounts() {
        var id = send(row(project, worker, "2024-02-01", "75"))
                .json()
                .get("actualIds")
                .get(0)
                .asString();

        assertThat(record(worker, aProject()).outcome()).as("75 more").isEqualTo("409 ALLOCATION_EXCEEDED");
        assertThat(admin().put(ACTUALS + "/" + id, Map.of("allocationPercentage", "20"))
                        .outcome())
                .isEqualTo("200");
        assertThat(send(row(aProject(), worker, "2024-02-01", "80")).outcome()).isEqualTo("200");
        assertThat(send(row(aProject(), worker, "2024-02-01", "0.01")).outcome())
                .isEqualTo("422 IMPORT_REJECTED");
        assertThat(admin().delete(ACTUALS + "/" + id).outcome()).isEqualTo("204");
        assertThat(send(row(aProject(), worker, "2024-02-01", "20")).outcome()).isEqualTo("200");
        assertThat(events().versionsOf(worker.timesheet("2024-02"))).containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    @Test
    void everythingWrongWithEveryRowIsReportedAndNothingStored() {
        var archived = aProject();
        admin().put("/api/v1/projects/" + archived + "/status", Map.of("archived", true));
        record(worker, project, "date", "2024-02-20");

        var answer = send(
                row(project, worker, "2024-02-01", "10"),
                ",,,,",
                row("CC-001", worker, "2024-02-30", "lots"),
                row(project, worker, "2024-02-02", "100.01"),
                row(UUID.randomUUID().toString(), worker, "2024-02-03", "10"),
                row(archived, worker, "2024-02-04", "10"),
                "%s,%s,%s,%s,%s".formatted(project, "nobody", "John Smith", "2024-02-05", "10"),
                "%s,%s,%s,%s,%s".formatted(project, worker.externalId(), "john smith", "2024-02-06", "10"),
                row(project, worker, "2022-12-31", "10"),
                row(project, worker, "2024-02-20", "10"),
                row(project, worker, "2024-02-01", "10"));

        assertThat(answer.outcome()).isEqualTo("422 IMPORT_REJECTED");
        assertThat(errors(answer))
                .containsExactly(
                        "3 project_id REQUIRED",
                        "3 external_worker_id REQUIRED",
                        "3 worker_name REQUIRED",
                        "3 date REQUIRED",
                        "3 percentage REQUIRED",
                        "4 project_id INVALID_FORMAT",
                        "4 date INVALID_FORMAT",
                        "4 percentage INVALID_FORMAT",
                        "5 percentage OUT_OF_RANGE",
                        "6 project_id PROJECT_NOT_FOUND",
                        "7 project_id PROJECT_ARCHIVED",
                        "8 external_worker_id WORKER_NOT_FOUND",
                        "9 worker_name WORKER_NAME_MISMATCH",
                        "10 date RATE_NOT_FOUND",
                        "11 date DUPLICATE_ACTUAL",
                        "12 date DUPLICATE_ACTUAL");
        assertThat(answer.json().get("totalRows").asInt()).isEqualTo(11);
        assertThat(answer.json().get("createdCount").asInt()).isZero();
        assertThat(answer.json().get("conflicts")).isEmpty();
        assertThat(events().of(worker.timesheet("2024-02")))
                .as("the one from before")
                .hasSize(1);
    }

    @Test
    void rowsOfAWorkerAndDayAreAddedOverAllProjectsToWhatIsStored() {
        record(worker, project, "allocationPercentage", "50");
        var bystander = workerOf(worker.typeId());

        var answer = send(
                row(project, bystander, "2024-02-01", "100"),
                row(aProject(), worker, "2024-02-01", "30"),
                row(aProject(), worker, "2024-02-01", "30"));

        assertThat(answer.outcome()).isEqualTo("422 IMPORT_REJECTED");
        assertThat(answer.json().get("errors").isArray()).isTrue();
        assertThat(answer.json().get("errors")).isEmpty();
        var conflict = answer.json().get("conflicts").get(0);
        assertThat(conflict.get("externalWorkerId").asString()).isEqualTo(worker.externalId());
        assertThat(conflict.get("existingPercentage").asString()).isEqualTo("50.00");
        assertThat(conflict.get("newPercentage").asString()).isEqualTo("60.00");
        assertThat(conflict.get("totalPercentage").asString()).isEqualTo("110.00");
        assertThat(conflict.get("excessPercentage").asString()).isEqualTo("10.00");
        assertThat(conflict.get("rowNumbers").toString()).isEqualTo("[3,4]");
        assertThat(events().of(bystander.timesheet("2024-02"))).isEmpty();
    }

    @Test
    void aDryRunSaysAllThatAnImportWouldSayAndStoresNothing() {
        var good = csv(row(project, worker, "2024-01-31", "75"));
        var bad = csv(row(project, worker, "2024-02-01", "-1"));

        var accepted = admin().postCsv(IMPORTS + "?dryRun=true", good);
        var rejected = admin().postCsv(IMPORTS + "?dryRun=true", bad);

        assertThat(accepted.outcome()).isEqualTo("200");
        assertThat(accepted.json().get("accepted").asBoolean()).isTrue();
        assertThat(accepted.json().get("dryRun").asBoolean()).isTrue();
        assertThat(accepted.json().get("createdCount").asInt()).isZero();
        assertThat(accepted.json().get("warnings").findValuesAsString("code"))
                .containsExactly("UNPLANNED", "OUTSIDE_PROJECT_DATES");
        assertThat(rejected.outcome()).isEqualTo("200");
        assertThat(rejected.json().get("accepted").asBoolean()).isFalse();
        assertThat(errors(rejected)).containsExactly("2 percentage OUT_OF_RANGE");
        assertThat(events().of(worker.timesheet("2024-02"))).isEmpty();
        assertThat(events().of(worker.timesheet("2024-01"))).isEmpty();
    }

    @Test
    void theSplitComesFromThePlanOrTheRowOrIsEven() {
        var resource = admin().post(
                        "/api/v1/resources",
                        Map.of("name", "John Smith", "resourceType", "labor", "workerId", worker.id()))
                .id();
        admin().put(
                        "/api/v1/projects/" + project + "/plan/" + resource,
                        Map.of(
                                "from", "2024-02-01",
                                "to", "2024-02-01",
                                "allocationPercentage", "75",
                                "capitalPercentage", "60",
                                "expensePercentage", "40"));

        var answer = admin().postCsv(
                        IMPORTS,
                        HEADER + ",capital_percentage,expense_percentage\n"
                                + row(project, worker, "2024-02-01", "75") + ",70,30\n"
                                + row(project, worker, "2024-02-02", "75") + ",70,30\n"
                                + row(project, worker, "2024-02-03", "75") + ",,\n");

        assertThat(answer.outcome()).isEqualTo("200");
        assertThat(answer.json().get("warnings").findValuesAsString("code"))
                .containsExactly("SPLIT_IGNORED", "UNPLANNED", "UNPLANNED");
        assertThat(payloads(worker.timesheet("2024-02")))
                .extracting(event -> event.get("splitSource").asString() + " "
                        + event.get("capitalPercentage").asString())
                .containsExactly("plan 60.00", "explicit 70.00", "default 50.00");
        assertThat(errors(admin().postCsv(
                                IMPORTS,
                                HEADER + ",capital_percentage,expense_percentage\n"
                                        + row(project, worker, "2024-02-04", "75") + ",70,\n"
                                        + row(project, worker, "2024-02-05", "75") + ",70,31\n"
                                        + row(project, worker, "2024-02-06", "75") + ",x,30\n")))
                .containsExactly(
                        "2 capital_percentage INVALID_SPLIT",
                        "3 capital_percentage INVALID_SPLIT",
                        "4 capital_percentage INVALID_FORMAT");
    }

    @Test
    void aProjectIsDeniedByRowAndOneThatIsNotSeenIsNotThere() {
        var other = aProject();
        var manager = aUserWith("project_manager", onProject(project));
        var viewer = aUserWith("viewer", onProject(project));

        var mixed = as(manager)
                .postCsv(
                        IMPORTS, csv(row(project, worker, "2024-02-01", "10"), row(other, worker, "2024-02-02", "10")));
        var seen = as(viewer).postCsv(IMPORTS, csv(row(project, worker, "2024-02-01", "10")));

        assertThat(mixed.outcome()).isEqualTo("422 IMPORT_REJECTED");
        assertThat(errors(mixed)).containsExactly("3 project_id PROJECT_NOT_FOUND");
        assertThat(errors(seen)).containsExactly("2 project_id FORBIDDEN");
        assertThat(as(manager)
                        .postCsv(IMPORTS, csv(row(project, worker, "2024-02-01", "10")))
                        .outcome())
                .isEqualTo("200");
        assertThat(as(aUserWith("program_manager", onProgram(program)))
                        .postCsv(IMPORTS, csv(row(project, worker, "2024-02-02", "10")))
                        .outcome())
                .isEqualTo("200");
    }

    @Test
    void whoMayDoNothingLearnsNothingOfWorkers() {
        var stranger = as(aUser()).postCsv(IMPORTS, csv("%s,nobody,John Smith,2024-02-01,10".formatted(project)));

        assertThat(errors(stranger)).containsExactly("2 project_id PROJECT_NOT_FOUND");
        assertThat(as(UUID.randomUUID().toString())
                        .postCsv(IMPORTS, csv(row(project, worker, "2024-02-01", "10")))
                        .outcome())
                .isEqualTo("403 FORBIDDEN");
    }

    @Test
    void anImportRepeatedUnderItsKeyIsAnsweredOnceMoreAndStoredOnce() {
        var client = admin().with("Idempotency-Key", fresh("key"));
        var file = csv(row(project, worker, "2024-02-01", "75"));

        var first = client.postCsv(IMPORTS, file);
        var second = client.postCsv(IMPORTS, file);

        assertThat(first.outcome()).isEqualTo("200");
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(client.postCsv(IMPORTS, file + "\n\n" + row(project, worker, "2024-02-02", "1"))
                        .outcome())
                .isEqualTo("422 VALIDATION_FAILED");
        assertThat(events().of(worker.timesheet("2024-02"))).hasSize(1);
    }

    @Test
    void theTokenNamesAnInstantAfterTheImport() {
        var token = send(row(project, worker, "2024-02-01", "75")).token();

        assertThat(token.sequences()).isEmpty();
        assertThat(token.instant()).isNotNull();
    }

    @Test
    void whatIsNoFileOfActualsIsRefusedWithACode() {
        assertThat(admin().postCsv(IMPORTS, "").outcome()).isEqualTo("422 IMPORT_HEADER_INVALID");
        assertThat(admin().postCsv(IMPORTS, HEADER).outcome()).isEqualTo("422 IMPORT_HEADER_INVALID");
        assertThat(admin().postCsv(IMPORTS, HEADER + ",date\n").outcome()).isEqualTo("422 IMPORT_HEADER_INVALID");
        assertThat(admin().postCsv(IMPORTS, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 13, 34})
                        .outcome())
                .isEqualTo("422 IMPORT_HEADER_INVALID");
        assertThat(admin().postCsv(IMPORTS, "x".repeat(10_000_000)).outcome()).isEqualTo("422 IMPORT_HEADER_INVALID");
        assertThat(admin().postCsv(IMPORTS, HEADER + "\n\"" + "x".repeat(10_000_000))
                        .outcome())
                .isEqualTo("422 IMPORT_REJECTED");
        assertThat(admin().postCsv(IMPORTS, "x,".repeat(20_000_000)).outcome()).isEqualTo("413 PAYLOAD_TOO_LARGE");
        assertThat(admin().post(IMPORTS, Map.of()).outcome()).isEqualTo("415 UNSUPPORTED_MEDIA_TYPE");
        assertThat(send("%s,\u0000,=CMD(),2024-02-01,10".formatted(project)).outcome())
                .isEqualTo("422 IMPORT_REJECTED");
    }

    @Test
    void moreRowsThanAllowedAreOneError() {
        var answer = admin().postCsv(
                        IMPORTS,
                        IntStream.rangeClosed(0, 100_000)
                                .mapToObj(_ -> "1,2,3,4,5")
                                .collect(Collectors.joining("\n", HEADER + "\n", "\n")));

        assertThat(answer.outcome()).isEqualTo("422 IMPORT_REJECTED");
        assertThat(errors(answer)).containsExactly("100002 null TOO_MANY_ROWS");
        assertThat(answer.json().get("totalRows").asInt()).isEqualTo(100_001);
    }

    private Answer send(String... rows) {
        return admin().postCsv(IMPORTS, csv(rows));
    }

    private static String csv(String... rows) {
        return HEADER + "\n" + String.join("\n", rows) + "\n";
    }

    private static String row(String project, Somebody worker, String date, String percentage) {
        return String.join(",", project, worker.externalId(), "John Smith", date, percentage);
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

    private List<JsonNode> payloads(String aggregate) {
        return database()
                .sql("select payload from domain_event_entry where aggregate_identifier = ? order by sequence_number")
                .param(aggregate)
                .query(byte[].class)
                .list()
                .stream()
                .map(EventCodec.mapper()::readTree)
                .toList();
    }
}
