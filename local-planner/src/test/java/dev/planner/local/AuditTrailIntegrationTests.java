package dev.planner.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.planner.local.demo.DemoData;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From the call of a client to the entry that an auditor reads, through all services. */
class AuditTrailIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestSystem system = TestSystem.shared();
    private final String course = "audit-" + UUID.randomUUID();

    @Test
    void aCommandIsInTheTrailWithItsTokenAndItsCorrelation() {
        var name = "audited-" + UUID.randomUUID();
        var created = system.commands("admin")
                .with("X-Correlation-Id", course)
                .post("/api/v1/users", Map.of("username", name, "email", name + "@example.com"))
                .expecting(201);
        var assigned = system.commands("admin")
                .with("X-Correlation-Id", course)
                .put("/api/v1/users/" + created.id() + "/roles/viewer", Map.of())
                .expecting(201);

        var entries = system.queries("admin")
                .after(assigned)
                .get("/api/v1/audit?correlationId=" + course)
                .expecting(200)
                .items();

        assertThat(entries).extracting(entry -> text(entry, "operation")).containsExactly("assign", "create");
        assertThat(entries).allSatisfy(entry -> {
            assertThat(text(entry, "entityId")).isEqualTo(created.id());
            assertThat(text(entry, "outcome")).isEqualTo("applied");
        });
        var history = system.queries("admin")
                .after(assigned)
                .get("/api/v1/users/" + created.id() + "/access-history")
                .expecting(200)
                .items();
        assertThat(history)
                .extracting(change -> text(change, "change"))
                .containsExactly("role_assigned", "user_created");
        var between = text(history.getLast(), "at");
        var then = system.queries("admin")
                .get("/api/v1/users/" + created.id() + "/access-history?at=" + between)
                .expecting(200)
                .body();
        assertThat(then.path("version").asLong(-1)).isZero();
        assertThat(then.path("roleAssignments")).isEmpty();
    }

    /** Somebody new, whose denials no test beside this one has told already. */
    @Test
    void everyServiceTellsWhatItDenies() {
        var name = "denied-" + UUID.randomUUID();
        var user = system.commands("admin")
                .post("/api/v1/users", Map.of("username", name, "email", name + "@example.com"))
                .expecting(201);

        as(user, system.queries("admin"), "-query")
                .after(user)
                .get("/api/v1/roles")
                .expecting(403);
        as(user, system.commands("admin"), "-command")
                .post("/api/v1/programs", program())
                .expecting(403);
        as(user, system.projector("admin"), "-projector")
                .get("/api/v1/projections")
                .expecting(403);

        for (String service : List.of("-query", "-command", "-projector")) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(system.queries("admin")
                                    .get("/api/v1/audit?outcome=denied&correlationId=" + course + service)
                                    .expecting(200)
                                    .items())
                            .as(service)
                            .singleElement()
                            .satisfies(entry -> {
                                assertThat(text(entry, "actorUserId")).isEqualTo(user.id());
                                assertThat(text(entry, "entityType")).isEqualTo("system");
                                assertThat(text(entry, "reason")).isEqualTo("permission_missing");
                                assertThat(text(entry, "operation"))
                                        .isEqualTo(service.equals("-command") ? "create_program" : "manage_roles");
                            }));
        }
    }

    @Test
    void whatAnOperatorDoesToTheCacheIsInTheTrail() {
        system.projector("admin")
                .with("X-Correlation-Id", course)
                .send("POST", "/api/v1/permission-cache/users/" + viewer() + "/refresh", null)
                .expecting(200);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(system.queries("admin")
                                .get("/api/v1/audit?entityType=permission_cache&correlationId=" + course)
                                .expecting(200)
                                .items())
                        .singleElement()
                        .satisfies(entry -> {
                            assertThat(text(entry, "operation")).isEqualTo("refresh");
                            assertThat(text(entry, "entityId")).isEqualTo(viewer());
                        }));
    }

    @Test
    void anOperatorHasTheSumsOfReportsProvedAndIsInTheTrail() {
        for (String operation : List.of("recompute", "reconcile")) {
            var job = system.projector("admin")
                    .with("X-Correlation-Id", course)
                    .send("POST", "/api/v1/reports/" + operation, null)
                    .expecting(202)
                    .body();
            var path = "/api/v1/jobs/" + text(job, "id");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(text(
                                    system.projector("admin")
                                            .get(path)
                                            .expecting(200)
                                            .body(),
                                    "state"))
                            .isEqualTo("done"));
            if (operation.equals("reconcile")) {
                assertThat(text(
                                system.projector("admin")
                                        .get(path)
                                        .expecting(200)
                                        .body(),
                                "result"))
                        .isEqualTo("All sums are what the rows beneath say.");
            }
        }

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(system.queries("admin")
                                .get("/api/v1/audit?entityType=report_sums&correlationId=" + course)
                                .expecting(200)
                                .items())
                        .extracting(entry -> text(entry, "operation"))
                        .containsExactlyInAnyOrder("recompute", "reconcile"));
    }

    private Client as(Client.Answer created, Client service, String suffix) {
        return new Client(service.address(), system.tokenForId(created.id())).with("X-Correlation-Id", course + suffix);
    }

    private static String viewer() {
        return DemoData.userId("viewer");
    }

    private static Map<String, String> program() {
        return Map.of(
                "name", "Denied",
                "businessSponsor", "S",
                "programManager", "M",
                "technicalLead", "T",
                "startDate", "2024-01-01",
                "endDate", "2024-12-31");
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
