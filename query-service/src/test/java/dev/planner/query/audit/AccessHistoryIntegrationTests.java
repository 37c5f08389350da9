package dev.planner.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.access.AccessEvent;
import dev.planner.events.access.AccessEvent.RoleAssigned;
import dev.planner.events.access.AccessEvent.RoleDeactivated;
import dev.planner.events.access.AccessEvent.RoleRemoved;
import dev.planner.events.access.AccessEvent.ScopeAssigned;
import dev.planner.events.access.AccessEvent.UserCreated;
import dev.planner.events.access.AccessEvent.UserDeactivated;
import dev.planner.events.access.RoleAssignmentId;
import dev.planner.events.access.RoleKey;
import dev.planner.events.access.Scope;
import dev.planner.events.access.ScopeId;
import dev.planner.events.access.UserId;
import dev.planner.events.wire.EventCatalog;
import dev.planner.events.wire.EventCodec;
import dev.planner.query.fixture.DemoWorld;
import dev.planner.query.fixture.QueryClient;
import dev.planner.query.fixture.SharedQueryService;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AccessHistoryIntegrationTests {

    private static SharedQueryService shared;
    private static DemoWorld demo;
    private static UserId viewer;

    @BeforeAll
    static void fill() {
        shared = SharedQueryService.fresh();
        demo = new DemoWorld();
        demo.insertInto(shared.database());
        viewer = id("viewer");
        var role = RoleKey.of("viewer");
        var assignment = RoleAssignmentId.random();
        record(0, "2024-02-01T10:00:00Z", new UserCreated(viewer, "viewer", "viewer@example.com", null));
        record(1, "2024-02-01T10:00:01Z", new RoleAssigned(viewer, assignment, role, true));
        record(2, "2024-02-01T10:00:02Z", new ScopeAssigned(viewer, assignment, role, ScopeId.random(), Scope.GLOBAL));
        record(3, "2024-02-01T10:00:03Z", new RoleDeactivated(viewer, assignment, role));
        record(4, "2024-02-01T10:00:03.000001Z", new RoleRemoved(viewer, assignment, role));
        // The clock of another instance is behind.
        record(5, "2024-02-01T10:00:02.5Z", new UserDeactivated(viewer));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2024-02-01T09:59:59.999999Z, -, false, -, -",
                "2024-02-01T10:00:00Z, 0, true, -, -",
                "2024-02-01T10:00:01Z, 1, true, true, 0",
                "2024-02-01T10:00:01.999999Z, 1, true, true, 0",
                "2024-02-01T10:00:02Z, 2, true, true, 1",
                "2024-02-01T10:00:02.499999Z, 2, true, true, 1",
                "2024-02-01T10:00:02.5Z, 5, false, -, -",
                "9999-12-31T23:59:59Z, 5, false, -, -"
            })
    void accessIsToldAsItStoodAtTheInstant(String at, Long version, boolean active, Boolean role, Integer scopes) {
        var json = as("admin").get(path(viewer) + "?at=" + at).json();

        assertThat(json.has("version")).as(json.toString()).isEqualTo(version != null);
        if (version != null) {
            assertThat(json.get("version").asLong()).isEqualTo(version);
            assertThat(json.at("/lastChange/actorUserId").asString()).isEqualTo("actor-" + version);
            assertThat(json.at("/lastChange/causationId").asString()).isEqualTo("command-" + version);
        }
        assertThat(json.get("active").asBoolean()).isEqualTo(active);
        assertThat(json.get("roleAssignments").size()).isEqualTo(role == null ? 0 : 1);
        if (role != null) {
            assertThat(json.at("/roleAssignments/0/active").asBoolean()).isEqualTo(role);
            assertThat(json.at("/roleAssignments/0/scopes").size()).isEqualTo(scopes);
        }
    }

    @Test
    void changesAreListedNewestFirstInPages() {
        List<String> seen = new ArrayList<>();
        var page = as("viewer").get(path(viewer) + "?limit=4").json();
        seen.addAll(changes(page));
        page = as("viewer")
                .get(path(viewer) + "?limit=4&cursor=" + page.get("nextCursor").asString())
                .json();
        seen.addAll(changes(page));

        assertThat(page.get("nextCursor").isNull()).isTrue();
        assertThat(seen)
                .containsExactly(
                        "user_deactivated",
                        "role_removed",
                        "role_deactivated",
                        "scope_assigned",
                        "role_assigned",
                        "user_created");
    }

    @Test
    void onlyTheUserAndThoseWhoViewTheAuditTrailOfTheSystemSeeIt() {
        for (String query : List.of("", "?at=2024-02-01T10:00:02Z")) {
            assertThat(as("viewer").get(path(viewer) + query).status()).isEqualTo(200);
            assertThat(as("admin").get(path(viewer) + query).status()).isEqualTo(200);
            // May view audit logs, but of two programs only.
            assertThat(as("finance_mgr").get(path(viewer) + query).reason()).isEqualTo("scope_missing");
            assertThat(as("program_mgr").get(path(viewer) + query).reason()).isEqualTo("permission_missing");
            assertThat(as("admin").get(path(UserId.random()) + query).status()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at=",
                "at=2024-02-01",
                "at=now",
                "at=2024-02-01T10:00:00%2B01:00",
                "at=%2B12024-02-01T10:00:00Z",
                "at=2024-02-01T10:00:00Z&limit=1",
                "sort=at",
                "limit=x",
                "since=1"
            })
    void whatCannotBeMeantIsRefused(String query) {
        assertThat(as("admin").get(path(viewer) + "?" + query).status())
                .as(query)
                .isEqualTo(400);
    }

    @Test
    void theOpenApiDocumentShowsBothAnswersOfTheOnePath() {
        var operation = shared.service()
                .withoutToken()
                .get("/v3/api-docs")
                .json()
                .at("/paths/~1api~1v1~1users~1{userId}~1access-history/get");

        assertThat(operation
                        .get("parameters")
                        .valueStream()
                        .map(parameter -> parameter.get("name").asString()))
                .contains("at", "limit", "cursor", "sort");
        assertThat(operation.at("/responses/200/content").toString()).contains("AccessAtView", "PageAccessChangeView");
    }

    private static void record(long version, String at, AccessEvent event) {
        shared.database()
                .jdbc()
                .sql("insert into access_history values (?, ?, ?, ?, 'course', ?, ?, ?::jsonb)")
                .params(
                        event.userId().value(),
                        version,
                        OffsetDateTime.parse(at),
                        "actor-" + version,
                        "command-" + version,
                        EventCatalog.get(event.getClass()).cloudEventType(),
                        new String(EventCodec.write(event), StandardCharsets.UTF_8))
                .update();
    }

    private static List<String> changes(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(item -> item.get("change").asString())
                .toList();
    }

    private static String path(UserId user) {
        return "/api/v1/users/" + user + "/access-history";
    }

    private static QueryClient as(String name) {
        return shared.service().as(id(name));
    }

    private static UserId id(String name) {
        return demo.users().get(name);
    }
}
