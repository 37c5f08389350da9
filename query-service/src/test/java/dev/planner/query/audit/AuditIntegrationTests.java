package dev.planner.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.access.UserId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.query.fixture.DemoWorld;
import dev.planner.query.fixture.QueryClient;
import dev.planner.query.fixture.QueryClient.Answer;
import dev.planner.query.fixture.SharedQueryService;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The audit trail as the demo users see it (domain reference, sections 5.2 and 12). */
class AuditIntegrationTests {

    private static final String AUDIT = "/api/v1/audit";
    private static final String RENAMED = "[{\"field\":\"name\",\"before\":\"a\",\"after\":\"b\"}]";

    /** By names that tell what they are about. */
    private static final Map<String, UUID> ENTRIES = new LinkedHashMap<>();

    private static SharedQueryService shared;
    private static DemoWorld demo;
    private static AuditRows rows;

    @BeforeAll
    static void fill() {
        shared = SharedQueryService.fresh();
        demo = new DemoWorld();
        demo.insertInto(shared.database());
        rows = new AuditRows(shared.database());
        var dt = demo.programs().get("DT");
        var cx = demo.programs().get("CX");
        var cc1 = demo.projects().get("CC-001");
        rows.by(id("admin")).correlated("course-1");
        add("DT", rows.applied("2024-02-01T10:00:00Z", "program", dt, "create", RENAMED, dt, null));
        add("CX", rows.applied("2024-02-02T10:00:00Z", "program", cx, "create", RENAMED, cx, null));
        rows.by(id("program_mgr")).correlated("course-2");
        add("CC-001", rows.applied("2024-02-03T10:00:00Z", "project", cc1, "create", "[]", dt, cc1));
        add("CC-001 renamed", rows.applied("2024-02-03T10:00:00Z", "project", cc1, "update", RENAMED, dt, cc1));
        // What was a project of CX when it was written is one of DT now.
        add("moved", rows.applied("2024-02-04T10:00:00Z", "project", moved(), "update", "[]", cx, moved()));
        var gone = ProjectId.random();
        add("gone", rows.applied("2024-02-05T10:00:00Z", "project", gone, "delete", "[]", dt, gone));
        rows.by(id("viewer"));
        add("denied", rows.denied("2024-02-06T10:00:00Z", "project", cc1, "update_budget", dt, cc1));
        rows.by("system").accessChanges(true);
        add(
                "user",
                rows.applied(
                        "2024-02-07T23:59:59.999999Z",
                        "user",
                        id("viewer"),
                        "assign",
                        "[{\"field\":\"role\",\"after\":\"viewer\"}]",
                        null,
                        null));
        rows.accessChanges(false);
    }

    private static Object moved() {
        return demo.projects().get("CC-002");
    }

    @Test
    void anAdministratorSeesEverythingNewestFirst() {
        assertThat(names(as("admin").get(AUDIT)))
                .containsExactly("user", "denied", "gone", "moved", "CC-001 renamed", "CC-001", "CX", "DT");
    }

    @Test
    void aFinanceManagerSeesTheEntriesOfTheirProgramsAndTheirProjectsAsTheyAreNow() {
        assertThat(names(as("finance_mgr").get(AUDIT)))
                .containsExactly("denied", "gone", "moved", "CC-001 renamed", "CC-001", "DT");
        assertThat(names(as("finance_mgr").get(AUDIT + "/user/" + id("viewer"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"program_mgr", "project_mgr", "resource_mgr", "viewer", "multi_role"})
    void whoMayNotViewAuditLogsIsRefused(String name) {
        for (String path : List.of(AUDIT, AUDIT + "/counts", AUDIT + "/user/" + id(name))) {
            var answer = as(name).get(path);
            assertThat(answer.status()).as(path).isEqualTo(403);
            assertThat(answer.reason()).isEqualTo("permission_missing");
        }
    }

    @Test
    void eachFilterSelectsWhatItNames() {
        assertSelects("actor=" + id("program_mgr"), "gone", "moved", "CC-001 renamed", "CC-001");
        assertSelects("actor=system", "user");
        assertSelects("userId=" + id("viewer"), "user", "denied");
        assertSelects("entityType=program", "CX", "DT");
        assertSelects("entityId=" + demo.programs().get("CX"), "CX");
        assertSelects("operation=update_budget", "denied");
        assertSelects("outcome=denied", "denied");
        assertSelects("correlationId=course-1", "CX", "DT");
        assertSelects("programId=" + demo.programs().get("CX"), "moved", "CX");
        assertSelects("projectId=" + demo.projects().get("CC-001"), "denied", "CC-001 renamed", "CC-001");
        assertSelects("field=name", "CC-001 renamed", "CX", "DT");
        assertSelects("permissionChanges=true", "user");
        assertSelects("from=2024-02-06", "user", "denied");
        assertSelects("from=2024-02-07&to=2024-02-07", "user");
        assertSelects("from=2024-02-03T10:00:00Z&to=2024-02-03T10:00:00Z", "CC-001 renamed", "CC-001");
        assertSelects("entityType=project&outcome=applied&to=2024-02-03", "CC-001 renamed", "CC-001");
    }

    @Test
    void theHistoryOfAnEntityIsToldOldestFirstAndThatOfAFieldAlone() {
        var history = AUDIT + "/project/" + demo.projects().get("CC-001");

        assertThat(names(as("admin").get(history))).containsExactly("CC-001", "CC-001 renamed", "denied");
        assertThat(names(as("admin").get(history + "?field=name"))).containsExactly("CC-001 renamed");
        assertThat(as("admin").get(history + "?entityId=x").code()).isEqualTo("MALFORMED_REQUEST");
    }

    @Test
    void anEntryTellsEverythingAboutIt() {
        var json = as("admin").get(AUDIT + "?operation=update").json().at("/items/1");

        assertThat(json.get("actorUserId").asString())
                .isEqualTo(id("program_mgr").toString());
        assertThat(json.get("createdAt").asString()).isEqualTo("2024-02-03T10:00:00Z");
        assertThat(json.get("outcome").asString()).isEqualTo("applied");
        assertThat(json.get("changes").toString()).isEqualTo(RENAMED);
        assertThat(json.has("reason")).isFalse();
        var denied = as("admin").get(AUDIT + "?outcome=denied").json().at("/items/0");
        assertThat(denied.get("reason").asString()).isEqualTo("scope_missing");
        assertThat(denied.get("calls").asInt()).isEqualTo(1);
    }

    @Test
    void aWalkInPagesIsNotDisturbedByNewEntries() {
        List<String> seen = new ArrayList<>();
        var page = as("finance_mgr").get(AUDIT + "?limit=2");
        seen.addAll(names(page));
        var inserted = rows.applied(
                "2024-03-01T10:00:00Z",
                "program",
                demo.programs().get("DT"),
                "update",
                "[]",
                demo.programs().get("DT"),
                null);
        try {
            while (page.json().get("nextCursor").isString()) {
                page = as("finance_mgr")
                        .get(AUDIT + "?limit=2&cursor="
                                + page.json().get("nextCursor").asString());
                seen.addAll(names(page));
            }
        } finally {
            shared.database()
                    .jdbc()
                    .sql("delete from audit_logs where id = ?")
                    .param(inserted)
                    .update();
        }

        assertThat(seen).containsExactly("denied", "gone", "moved", "CC-001 renamed", "CC-001", "DT");
    }

    @Test
    void countsAgreeWithTheList() {
        var counts = as("admin").get(AUDIT + "/counts").json();
        assertThat(counts.get("total").asInt()).isEqualTo(8);
        assertThat(counts.get("byOperation").toString())
                .startsWith("[{\"key\":\"create\",\"entries\":3},{\"key\":\"update\",\"entries\":2},");
        assertThat(counts.at("/byEntityType/0").toString()).isEqualTo("{\"key\":\"project\",\"entries\":5}");
        assertThat(counts.at("/byActor/0/key").asString())
                .isEqualTo(id("program_mgr").toString());

        var covered = as("finance_mgr").get(AUDIT + "/counts?outcome=applied").json();
        assertThat(covered.get("total").asInt()).isEqualTo(5);
        var none =
                as("admin").get(AUDIT + "/counts?from=2020-01-01&to=2020-12-31").json();
        assertThat(none.toString()).isEqualTo("{\"total\":0,\"byOperation\":[],\"byEntityType\":[],\"byActor\":[]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actor=x",
                "actor=%00",
                "entityType=Program",
                "entityType=a'%20or%20true--",
                "entityId=%00",
                "operation=%27",
                "outcome=both",
                "correlationId=%F0%9F%98%80",
                "from=yesterday",
                "from=2024-02-30",
                "from=0000-01-01",
                "to=2024-02-01T10:00:00%2B01:00",
                "from=2024-02-02&to=2024-02-01",
                "programId=1-1-1-1-1",
                "field=%22%7D",
                "permissionChanges=1",
                "sort=actorUserId",
                "sort=position",
                "cursor=AAAA",
                "unknown=1",
                "outcome=denied&outcome=applied"
            })
    void whatCannotBeMeantIsRefused(String query) {
        for (String path : List.of(AUDIT, AUDIT + "/counts")) {
            var answer = as("admin").get(path + "?" + query);
            assertThat(answer.status()).as(query).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("MALFORMED_REQUEST");
        }
    }

    @Test
    void whatCanBeNoEntityIsNotThere() {
        assertThat(as("admin").get(AUDIT + "/User/1").status()).isEqualTo(404);
        assertThat(as("admin").get(AUDIT + "/user/" + "x".repeat(101)).status()).isEqualTo(404);
        assertThat(names(as("admin").get(AUDIT + "/user/1"))).isEmpty();
    }

    private static void assertSelects(String query, String... names) {
        var answer = as("admin").get(AUDIT + "?" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(names(answer)).as(query).containsExactly(names);
    }

    private static void add(String name, UUID entry) {
        ENTRIES.put(name, entry);
    }

    private static List<String> names(Answer answer) {
        return answer.json()
                .get("items")
                .valueStream()
                .map(item -> UUID.fromString(item.get("id").asString()))
                .map(id -> ENTRIES.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .getKey())
                .toList();
    }

    private static QueryClient as(String name) {
        return shared.service().as(id(name));
    }

    private static UserId id(String name) {
        return demo.users().get(name);
    }
}
