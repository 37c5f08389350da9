package dev.planner.command.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkerIntegrationTests extends StaffingService {

    private static final String CREATED = "staffing.worker-created";
    private static final String CHANGED = "staffing.worker-changed";

    @Test
    void aNewWorkerHasAnIdAVersionALocationAndAToken() {
        var answer = admin().post(WORKERS, workerOf(createdWorkerType()));

        assertThat(answer.outcome()).isEqualTo("201");
        assertThat(answer.header("Location")).contains(WORKERS + "/" + answer.id());
        assertThat(answer.version()).isZero();
        assertThat(answer.token().sequenceOf(answer.id())).isZero();
        assertThat(events().of(answer.id())).containsExactly(CREATED);
    }

    @Test
    void theSameBodyUnderAChosenIdIsHarmlessAndAnotherIsRefused() {
        var type = createdWorkerType();
        var body = workerOf(type, "id", UUID.randomUUID());
        var first = admin().post(WORKERS, body);

        assertThat(admin().post(WORKERS, body).json()).isEqualTo(first.json());
        assertDuplicate(admin().post(WORKERS, workerOf(type, "id", first.id())), "id");
        assertDuplicate(admin().post(WORKER_TYPES, workerType("id", first.id())), "id");
        assertThat(events().of(first.id())).containsExactly(CREATED);
    }

    @Test
    void anExternalIdIsUniqueAndFreeAgainAfterADeletion() {
        var externalId = fresh("EMP");
        var id = createdWorker("externalId", externalId);

        assertDuplicate(
                admin().post(WORKERS, workerOf(createdWorkerType(), "externalId", " " + externalId + " ")),
                "externalId");
        admin().delete(WORKERS + "/" + id);
        assertThat(admin().post(WORKERS, workerOf(createdWorkerType(), "externalId", externalId))
                        .outcome())
                .isEqualTo("201");
    }

    @Test
    void theWorkerTypeHasToExist() {
        var deleted = createdWorkerType();
        admin().delete(WORKER_TYPES + "/" + deleted);
        var worker = createdWorker();

        for (String missing : new String[] {UUID.randomUUID().toString(), deleted, worker}) {
            var created = admin().post(WORKERS, workerOf(missing));
            assertThat(created.outcome()).isEqualTo("422 REFERENCE_NOT_FOUND");
            assertThat(created.json().get("field").asString()).isEqualTo("workerTypeId");
            assertThat(admin().put(WORKERS + "/" + worker, Map.of("workerTypeId", missing))
                            .outcome())
                    .isEqualTo("422 REFERENCE_NOT_FOUND");
        }
        assertThat(events().of(worker)).containsExactly(CREATED);
    }

    @Test
    void aWorkerChangesNameAndType() {
        var worker = createdWorker();
        var type = createdWorkerType();

        var answer = admin().put(WORKERS + "/" + worker, Map.of("name", " John Doe ", "workerTypeId", type));
        var again = admin().put(WORKERS + "/" + worker, Map.of("name", "John Doe", "workerTypeId", type));

        assertThat(answer.outcome()).isEqualTo("200");
        assertThat(again.version()).isEqualTo(1);
        assertThat(lastEvent(worker).get("name").asString()).isEqualTo("John Doe");
        assertThat(lastEvent(worker).get("workerTypeId").asString()).isEqualTo(type);
        assertThat(events().of(worker)).containsExactly(CREATED, CHANGED);
    }

    @Test
    void theExternalIdIsFixedButMayBeNamed() {
        var externalId = fresh("EMP");
        var worker = createdWorker("externalId", externalId);

        assertThat(admin().put(WORKERS + "/" + worker, Map.of("externalId", externalId, "name", "John Doe"))
                        .outcome())
                .isEqualTo("200");
        var refused = admin().put(WORKERS + "/" + worker, Map.of("externalId", fresh("EMP")));
        assertThat(refused.outcome()).isEqualTo("422 VALIDATION_FAILED");
        assertThat(refused.json().get("errors").findValuesAsString("code")).containsExactly("fixed");
    }

    @Test
    void aRenamingTakesTheResourceWithIt() {
        var worker = createdWorker();
        var resource = createdLaborOf(worker);
        admin().put(RESOURCES + "/" + resource, Map.of("description", "Full time"));

        var answer = admin().put(WORKERS + "/" + worker, Map.of("name", "John Doe"));

        assertThat(answer.token().sequenceOf(worker)).isEqualTo(1);
        assertThat(answer.token().sequenceOf(resource)).isEqualTo(2);
        assertThat(lastEvent(resource).get("name").asString()).isEqualTo("John Doe");
        assertThat(lastEvent(resource).get("description").asString()).isEqualTo("Full time");
        admin().put(WORKERS + "/" + worker, Map.of("workerTypeId", createdWorkerType()));
        assertThat(events().of(resource))
                .containsExactly("staffing.resource-created", "staffing.resource-changed", "staffing.resource-changed");
    }

    @Test
    void aWorkerIsDeletedOnlyWithoutResource() {
        var worker = createdWorker();
        var resource = createdLaborOf(worker);

        var refused = admin().delete(WORKERS + "/" + worker);
        assertThat(refused.outcome()).isEqualTo("409 WORKER_HAS_RESOURCE");
        assertThat(refused.json().get("resourceId").asString()).isEqualTo(resource);
        admin().delete(RESOURCES + "/" + resource);

        assertThat(admin().delete(WORKERS + "/" + worker).outcome()).isEqualTo("204");
        var again = admin().delete(WORKERS + "/" + worker);
        assertThat(again.outcome()).isEqualTo("204");
        assertThat(again.version()).isEqualTo(1);
        assertThat(events().of(worker)).containsExactly(CREATED, "staffing.worker-deleted");
        assertThat(admin().put(WORKERS + "/" + worker, Map.of()).outcome()).isEqualTo("404 NOT_FOUND");
        assertThat(admin().delete(WORKERS + "/" + UUID.randomUUID()).outcome()).isEqualTo("404 NOT_FOUND");
    }

    @Test
    void anExpectedVersionIsHonoured() {
        var path = WORKERS + "/" + createdWorker();

        assertThat(admin().expecting(0).put(path, Map.of("name", "A")).outcome())
                .isEqualTo("200");
        assertThat(admin().expecting(0).put(path, Map.of("name", "B")).outcome())
                .isEqualTo("412 VERSION_MISMATCH");
        assertThat(admin().expecting(0).delete(path).outcome()).isEqualTo("412 VERSION_MISMATCH");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"externalId\": 7}",
                "{\"workerTypeId\": \"EMP\"}",
                "{\"workerTypeId\": 7}",
                "{\"surprise\": 1}",
                "{\"name\": \"a\", \"name\": \"b\"}"
            })
    void anUnreadableBodyIsMalformed(String body) {
        assertThat(admin().post(WORKERS, body).outcome()).isEqualTo("400 MALFORMED_REQUEST");
        assertThat(admin().put(WORKERS + "/" + UUID.randomUUID(), body).outcome())
                .isEqualTo("400 MALFORMED_REQUEST");
    }

    @Test
    void whatANameMayHoldIsStored() {
        var name = "😀".repeat(200) + "'\"\\; drop table worker_lookup";
        var worker = createdWorker("name", name);

        assertThat(lastEvent(createdLaborOf(worker)).get("name").asString()).isEqualTo(name);
        assertThat(admin().post(WORKERS, workerOf(createdWorkerType(), "name", "a\u0000b"))
                        .outcome())
                .isEqualTo("422 VALIDATION_FAILED");
    }
}
