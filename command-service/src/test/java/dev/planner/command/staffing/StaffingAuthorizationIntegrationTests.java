package dev.planner.command.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.command.fixture.Answer;
import dev.planner.command.fixture.Client;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what to worker types, rates, workers and resources (domain reference, sections 5.3 and 14): nothing without a global scope. */
@TestInstance(Lifecycle.PER_CLASS)
class StaffingAuthorizationIntegrationTests extends StaffingService {

    private final Map<String, Client> personas = new HashMap<>();
    private String type;
    private String worker;
    private String labor;

    @BeforeAll
    void loadTheDemo() {
        var program = aProgram();
        personas.put("admin", admin());
        personas.put("resource_global", as(aUserWith("resource_manager")));
        personas.put(
                "resource_mgr", as(aUserWith("resource_manager", onProgram(program), onProject(aProjectIn(program)))));
        personas.put("program_mgr", as(aUserWith("program_manager", onProgram(program))));
        personas.put("viewer", as(aUserWith("viewer")));
        personas.put("nobody", as(aUser()));
        type = createdWorkerType();
        setRate(type, "1250.00", "2024-01-01");
        worker = admin().post(WORKERS, workerOf(type)).id();
        labor = createdLaborOf(worker);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            operation       | admin | resource_global | resource_mgr | program_mgr | viewer | nobody
            create_type     | 201   | 403             | 403          | 403         | 403    | 403
            change_type     | 200   | 403             | 403          | 403         | 403    | 403
            delete_type     | 409   | 403             | 403          | 403         | 403    | 403
            set_rate        | 409   | 403             | 403          | 403         | 403    | 403
            close_rate      | 422   | 403             | 403          | 403         | 403    | 403
            create_worker   | 201   | 201             | 403          | 403         | 403    | 403
            change_worker   | 200   | 200             | 403          | 403         | 403    | 403
            delete_worker   | 409   | 409             | 403          | 403         | 403    | 403
            create_resource | 201   | 201             | 403          | 403         | 403    | 403
            change_resource | 200   | 200             | 403          | 403         | 403    | 403
            delete_resource | 404   | 404             | 403          | 403         | 403    | 403
            unknown_worker  | 404   | 404             | 403          | 403         | 403    | 403
            """)
    void everyPersonaGetsTheAnswerOfItsGrants(
            String operation,
            int admin,
            int resourceGlobal,
            int resourceManager,
            int programManager,
            int viewer,
            int nobody) {
        var expected = Map.of(
                "admin", admin,
                "resource_global", resourceGlobal,
                "resource_mgr", resourceManager,
                "program_mgr", programManager,
                "viewer", viewer,
                "nobody", nobody);
        var actual = new HashMap<String, Integer>();
        personas.forEach((persona, client) ->
                actual.put(persona, perform(client, operation).status()));
        assertThat(actual).isEqualTo(expected);
    }

    /** What would change something for the others is refused by a rule, to those whom no decision refuses. */
    private Answer perform(Client client, String operation) {
        return switch (operation) {
            case "create_type" -> client.post(WORKER_TYPES, workerType());
            case "change_type" -> client.put(WORKER_TYPES + "/" + type, Map.of());
            case "delete_type" -> client.delete(WORKER_TYPES + "/" + type);
            case "set_rate" -> setRate(client, type, rate("1.00", "2024-01-01"));
            case "close_rate" ->
                client.post(WORKER_TYPES + "/" + type + "/rates/close", Map.of("endDate", "2023-12-31"));
            case "create_worker" -> client.post(WORKERS, workerOf(type));
            case "change_worker" -> client.put(WORKERS + "/" + worker, Map.of());
            case "delete_worker" -> client.delete(WORKERS + "/" + worker);
            case "create_resource" -> client.post(RESOURCES, equipment());
            case "change_resource" -> client.put(RESOURCES + "/" + labor, Map.of());
            case "delete_resource" -> client.delete(RESOURCES + "/" + UUID.randomUUID());
            case "unknown_worker" -> client.put(WORKERS + "/" + UUID.randomUUID(), Map.of());
            default -> throw new IllegalArgumentException(operation);
        };
    }

    @Test
    void aDenialSaysWhy() {
        var withoutGlobalScope = personas.get("resource_mgr").post(WORKERS, workerOf(type));
        var withoutPermission = personas.get("viewer").post(WORKERS, workerOf(type));

        assertThat(withoutGlobalScope.outcome()).isEqualTo("403 FORBIDDEN");
        assertThat(withoutGlobalScope.json().get("reason").asString()).isEqualTo("scope_missing");
        assertThat(withoutPermission.json().get("reason").asString()).isEqualTo("permission_missing");
    }

    /** Whether something exists is not told before whether one may ask. */
    @Test
    void aReferenceIsLookedUpOnlyForWhoMayName() {
        assertThat(personas.get("viewer")
                        .post(WORKERS, workerOf(UUID.randomUUID().toString()))
                        .outcome())
                .isEqualTo("403 FORBIDDEN");
        assertThat(personas.get("resource_mgr")
                        .post(RESOURCES, laborOf(UUID.randomUUID().toString()))
                        .outcome())
                .isEqualTo("403 FORBIDDEN");
    }

    @Test
    void withoutATokenNothingIsDone() {
        assertThat(nobody().post(WORKERS, workerOf(type)).outcome()).isEqualTo("401 UNAUTHENTICATED");
        assertThat(nobody().delete(RESOURCES + "/" + labor).outcome()).isEqualTo("401 UNAUTHENTICATED");
    }
}
