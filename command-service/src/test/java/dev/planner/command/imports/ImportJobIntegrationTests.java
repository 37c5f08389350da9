package dev.planner.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.planner.command.fixture.Answer;
import dev.planner.command.fixture.Client;
import dev.planner.command.fixture.RunningCommandService;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Imports that answer before they are done. */
class ImportJobIntegrationTests extends RunningCommandService {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String HEADER =
            "resource_id,project_id,date,allocation_percentage,capital_percentage,expense_percentage\n";

    private String project;
    private String resource;

    @BeforeEach
    void createProjectAndResource() {
        project = aProjectIn(aProgram());
        resource = admin().post("/api/v1/resources", Map.of("name", "Server", "resourceType", "non_labor"))
                .id();
    }

    @Test
    void aJobStoresTheFileAndTellsItsReport() {
        var begun = begin(admin(), "60");

        assertThat(begun.status()).isEqualTo(202);
        assertThat(begun.header("Preference-Applied")).contains("respond-async");
        assertThat(begun.header("Location")).contains("/api/v1/imports/" + begun.id());
        var ended = ended(admin(), begun.id());
        assertThat(ended.json().get("state").asString()).isEqualTo("accepted");
        assertThat(ended.json().get("storedRows").asInt()).isEqualTo(1);
        assertThat(ended.json().get("result").get("createdCount").asInt()).isEqualTo(1);
        assertThat(ended.token().instant()).isNotNull();
        assertThat(events().of(resource + ".2024-03")).containsExactly("plan.rows-set");
        assertThat(events().of(begun.id())).containsExactly("plan.rows-imported");
    }

    @Test
    void aRejectedFileIsToldAsARequestWouldBe() {
        var ended = ended(admin(), begin(admin(), "101").id()).json();

        assertThat(ended.get("state").asString()).isEqualTo("rejected");
        assertThat(ended.get("result").get("code").asString()).isEqualTo("IMPORT_REJECTED");
        assertThat(ended.get("result").get("errors").get(0).get("rowNumber").asInt())
                .isEqualTo(2);
        assertThat(events().of(resource + ".2024-03")).isEmpty();
    }

    @Test
    void aJobIsItsOwnersAndAdministratorsBusiness() {
        var manager = as(aUserWith("resource_manager", onProject(project)));
        var id = begin(manager, "60").id();

        assertThat(ended(manager, id).json().get("state").asString()).isEqualTo("accepted");
        assertThat(admin().get("/api/v1/imports/" + id).outcome()).isEqualTo("200");
        assertThat(as(aUserWith("viewer")).get("/api/v1/imports/" + id).outcome())
                .isEqualTo("404 NOT_FOUND");
        assertThat(admin().get("/api/v1/imports/" + UUID.randomUUID()).outcome())
                .isEqualTo("404 NOT_FOUND");
    }

    @Test
    void aRequestRepeatedUnderItsKeyIsToldOfTheSameJob() {
        var client = admin().with("Idempotency-Key", fresh("key"));

        var first = begin(client, "60");
        var second = begin(client, "60");

        assertThat(second.id()).isEqualTo(first.id());
        ended(admin(), first.id());
        assertThat(events().of(resource + ".2024-03")).hasSize(1);
    }

    @Test
    void aJobThatGivesNoSignOfLifeWasInterrupted() {
        var id = UUID.randomUUID();
        database().sql("""
                        insert into import_job (import_id, owner, kind, state, dry_run, total_rows, stored_rows, alive_until)
                        values (?, ?::uuid, 'plan', 'running', false, 2, 1, clock_timestamp() - interval '1 second')
                        """).params(id, ADMIN).update();

        var job = admin().get("/api/v1/imports/" + id).json();
        assertThat(job.get("state").asString()).isEqualTo("interrupted");
        assertThat(job.get("storedRows").asInt()).isZero();
    }

    private Answer begin(Client client, String percentage) {
        return client.with("Prefer", "respond-async")
                .postCsv(
                        "/api/v1/plan/imports",
                        HEADER + "%s,%s,2024-03-01,%s,50,50".formatted(resource, project, percentage));
    }

    private static Answer ended(Client client, String id) {
        return await().atMost(PATIENCE)
                .until(
                        () -> client.get("/api/v1/imports/" + id),
                        answer -> answer.json().has("endedAt"));
    }
}
