package dev.planner.query;

import static dev.planner.query.fixture.Accounts.anAdministrator;
import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.access.UserId;
import dev.planner.query.fixture.SharedQueryService;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds for the service as a whole. */
class QueryServiceIntegrationTests {

    private final SharedQueryService shared = SharedQueryService.fresh();

    @Test
    void describesEveryOperationWithItsDemandAndItsReceipt() {
        var document = shared.service().as(UserId.random()).get("/v3/api-docs").json();

        assertThat(document.get("openapi").asString()).startsWith("3.1");
        for (var path : document.get("paths").properties()) {
            // What is open to everybody reads no data.
            if (path.getKey().startsWith("/.well-known/") || path.getKey().startsWith("/reports/")) {
                continue;
            }
            for (var operation : path.getValue()) {
                assertThat(operation.at("/x-requires").isArray())
                        .as(operation.toString())
                        .isTrue();
                assertThat(operation
                                .get("parameters")
                                .valueStream()
                                .map(one -> one.get("name").asString()))
                        .contains("Planner-Consistency");
                assertThat(operation.at("/responses/200/headers").propertyNames())
                        .containsAll(List.of("Planner-Tier", "Planner-Age-Ms", "Planner-Degraded", "Planner-Version"));
            }
        }
    }

    @Test
    void describesThePathsOfTheApi() {
        var paths =
                shared.service().as(UserId.random()).get("/v3/api-docs").json().get("paths");

        assertThat(paths.propertyStream().map(path -> path.getKey().replaceAll("\\{\\w+}", "{id}")))
                .contains(
                        "/api/v1/decisions",
                        "/api/v1/decisions/batch",
                        "/api/v1/users/{id}/permissions",
                        "/api/v1/users/{id}/scope-summary",
                        "/api/v1/users/{id}/accessible-programs",
                        "/api/v1/users/{id}/accessible-projects",
                        "/api/v1/programs/{id}/subjects",
                        "/api/v1/projects/{id}/subjects",
                        "/api/v1/users",
                        "/api/v1/users/{id}",
                        "/api/v1/roles",
                        "/api/v1/programs",
                        "/api/v1/programs/{id}",
                        "/api/v1/projects",
                        "/api/v1/projects/{id}",
                        "/api/v1/projects/{id}/phases",
                        "/api/v1/reports/forecast/projects/{id}",
                        "/api/v1/reports/forecast/programs/{id}",
                        "/api/v1/reports/budget-status/projects/{id}",
                        "/api/v1/reports/budget-status/programs/{id}",
                        "/api/v1/reports/projects",
                        "/api/v1/reports/projects/{id}",
                        "/api/v1/reports/projects/{id}/phases",
                        "/api/v1/reports/projects/{id}/cost-projection",
                        "/api/v1/reports/programs/{id}",
                        "/access/v1/evaluation",
                        "/access/v1/evaluations",
                        "/access/v1/search/subject",
                        "/access/v1/search/resource",
                        "/access/v1/search/action",
                        "/.well-known/authzen-configuration",
                        "/reports/projects/{id}");
    }

    @Test
    void isReadyAndSaysSoInParts() {
        var readiness =
                shared.service().management().get("/actuator/health/readiness").json();

        assertThat(readiness.at("/components/readDatabase/status").asString()).isEqualTo("UP");
        assertThat(readiness.at("/components/permissionCache/status").asString())
                .isEqualTo("UP");
    }

    @Test
    void countsWhatItFindsAndWhere() {
        var admin = anAdministrator();
        shared.projection().project(admin, 2);
        shared.service().as(admin).decide(admin.id(), "manage_users", "system");

        assertThat(shared.service().management().get("/actuator/prometheus").text())
                .contains("planner_facts_lookups_total{")
                .contains("planner_facts_invalidations_total{")
                .contains("planner_facts_near_trusted 1.0")
                .contains("planner_facts_near_age_seconds ")
                .contains("planner_facts_near_memory_bytes ")
                .contains("planner_facts_near_evictions_total{cause=\"size\"")
                .contains("planner_facts_near_refreshes_total ")
                .contains("planner_facts_loads_seconds_bucket{")
                .contains("planner_access_reads_seconds_bucket{tier=\"near\",view=\"decision\",le=\"1.0E-6\"}")
                .contains("planner_facts_redis_breaker_open 0.0")
                .contains("planner_projection_age_seconds");
    }

    @Test
    void statementsArePlannedForTheirParameters() {
        var mode = shared.service()
                .bean(JdbcClient.class)
                .sql("show plan_cache_mode")
                .query(String.class)
                .single();

        assertThat(mode).isEqualTo("force_custom_plan");
    }
}
