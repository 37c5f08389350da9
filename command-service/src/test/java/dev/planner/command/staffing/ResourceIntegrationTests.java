package dev.planner.command.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceIntegrationTests extends StaffingService {

    private static final String CREATED = "staffing.resource-created";

    @Test
    void aNewResourceHasAnIdAVersionALocationAndAToken() {
        var answer = admin().post(RESOURCES, equipment("description", "In two racks"));

        assertThat(answer.outcome()).isEqualTo("201");
        assertThat(answer.header("Location")).contains(RESOURCES + "/" + answer.id());
        assertThat(answer.version()).isZero();
        assertThat(answer.token().sequenceOf(answer.id())).isZero();
        assertThat(events().of(answer.id())).containsExactly(CREATED);
        assertThat(lastEvent(answer.id()).get("resourceType").asString()).isEqualTo("non_labor");
        assertThat(lastEvent(answer.id()).has("workerId")).isFalse();
    }

    @Test
    void theSameBodyUnderAChosenIdIsHarmlessAndAnotherIsRefused() {
        var body = laborOf(createdWorker(), "id", UUID.randomUUID());
        var first = admin().post(RESOURCES, body);

        assertThat(admin().post(RESOURCES, body).json()).isEqualTo(first.json());
        assertDuplicate(admin().post(RESOURCES, equipment("id", first.id())), "id");
        assertThat(events().of(first.id())).containsExactly(CREATED);
    }

    @Test
    void laborBearsTheNameOfItsWorker() {
        var worker = createdWorker("name", "Jane Doe");

        var resource =
                admin().post(RESOURCES, laborOf(worker, "name", "Somebody")).id();

        assertThat(lastEvent(resource).get("name").asString()).isEqualTo("Jane Doe");
        assertThat(lastEvent(resource).get("workerId").asString()).isEqualTo(worker);
    }

    @Test
    void typeAndWorkerFitEachOther() {
        var worker = createdWorker();

        assertThat(admin().post(RESOURCES, laborOf(null)).outcome()).isEqualTo("422 RESOURCE_WORKER_MISMATCH");
        assertThat(admin().post(RESOURCES, equipment("workerId", worker)).outcome())
                .isEqualTo("422 RESOURCE_WORKER_MISMATCH");
        var unknown = admin().post(RESOURCES, laborOf(UUID.randomUUID().toString()));
        assertThat(unknown.outcome()).isEqualTo("422 REFERENCE_NOT_FOUND");
        assertThat(unknown.json().get("field").asString()).isEqualTo("workerId");
    }

    @Test
    void aWorkerHasAtMostOneResource() {
        var worker = createdWorker();
        var first = createdLaborOf(worker);

        var second = admin().post(RESOURCES, laborOf(worker));
        assertThat(second.outcome()).isEqualTo("422 RESOURCE_WORKER_MISMATCH");
        assertThat(second.json().get("resourceId").asString()).isEqualTo(first);
        admin().delete(RESOURCES + "/" + first);
        assertThat(admin().post(RESOURCES, laborOf(worker)).outcome()).isEqualTo("201");
    }

    @Test
    void namesOfResourcesNeedNotDiffer() {
        assertThat(admin().post(RESOURCES, equipment()).outcome()).isEqualTo("201");
        assertThat(admin().post(RESOURCES, equipment()).outcome()).isEqualTo("201");
    }

    @Test
    void anEditChangesWhatItNamesAndRepeatedEmitsNothing() {
        var id = admin().post(RESOURCES, equipment("description", "Old")).id();

        var renamed = admin().put(RESOURCES + "/" + id, Map.of("name", "Blades", "resourceType", "non_labor"));
        var cleared = admin().put(RESOURCES + "/" + id, "{\"description\": null, \"workerId\": null}");
        var again = admin().put(RESOURCES + "/" + id, "{\"description\": null}");

        assertThat(renamed.version()).isEqualTo(1);
        assertThat(cleared.version()).isEqualTo(2);
        assertThat(again.version()).isEqualTo(2);
        assertThat(lastEvent(id).get("name").asString()).isEqualTo("Blades");
        assertThat(lastEvent(id).has("description")).isFalse();
    }

    @Test
    void whatIsFixedDoesNotChange() {
        var labor = createdLaborOf(createdWorker());
        var path = RESOURCES + "/" + labor;

        assertThat(admin().put(path, Map.of("name", "Somebody")).outcome()).isEqualTo("422 VALIDATION_FAILED");
        assertThat(admin().put(path, Map.of("workerId", createdWorker())).outcome())
                .isEqualTo("422 VALIDATION_FAILED");
        assertThat(admin().put(path, Map.of("resourceType", "non_labor")).outcome())
                .isEqualTo("422 VALIDATION_FAILED");
        assertThat(events().of(labor)).containsExactly(CREATED);
    }

    @Test
    void deletingAResourceTwiceEmitsNothing() {
        var id = admin().post(RESOURCES, equipment()).id();

        assertThat(admin().delete(RESOURCES + "/" + id).outcome()).isEqualTo("204");
        var again = admin().delete(RESOURCES + "/" + id);
        assertThat(again.outcome()).isEqualTo("204");
        assertThat(again.version()).isEqualTo(1);
        assertThat(events().of(id)).containsExactly(CREATED, "staffing.resource-deleted");
        assertThat(admin().put(RESOURCES + "/" + id, Map.of()).outcome()).isEqualTo("404 NOT_FOUND");
        assertThat(admin().delete(RESOURCES + "/" + UUID.randomUUID()).outcome())
                .isEqualTo("404 NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"resourceType\": \"labour\"}",
                "{\"resourceType\": \"LABOR\"}",
                "{\"resourceType\": 0}",
                "{\"resourceType\": [\"labor\"]}",
                "{\"workerId\": \"EMP001\"}",
                "{\"name\": {}}",
                "{\"surprise\": 1}"
            })
    void anUnreadableBodyIsMalformed(String body) {
        assertThat(admin().post(RESOURCES, body).outcome()).isEqualTo("400 MALFORMED_REQUEST");
        assertThat(admin().put(RESOURCES + "/" + UUID.randomUUID(), body).outcome())
                .isEqualTo("400 MALFORMED_REQUEST");
    }

    @Test
    void everyFieldThatIsNotAcceptableIsNamed() {
        var answer = admin().post(RESOURCES, equipment("name", "x".repeat(256), "description", "x".repeat(1001)));

        assertThat(answer.outcome()).isEqualTo("422 VALIDATION_FAILED");
        assertThat(answer.json().get("errors").findValuesAsString("field")).containsExactly("name", "description");
    }
}
