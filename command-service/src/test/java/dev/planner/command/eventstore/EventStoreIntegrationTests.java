package dev.planner.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.planner.backing.TestBackingServices;
import dev.planner.command.fixture.Client;
import dev.planner.command.fixture.Instance;
import dev.planner.command.fixture.RunningCommandService;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EventStoreIntegrationTests extends RunningCommandService {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Another instance on the same database, which loads every aggregate from there. */
    private static Instance forgetful;

    @BeforeAll
    static void start() {
        forgetful = Instance.start(
                TestBackingServices.shared().postgres().database("planner_write"),
                Map.of("planner.event-store.remembered-events", "0"));
    }

    @AfterAll
    static void stop() {
        forgetful.close();
    }

    private static Client another() {
        return forgetful.as(ADMIN);
    }

    private static String status(String user) {
        return "/api/v1/users/" + user + "/status";
    }

    private JsonNode column(String column, String user) {
        var json = database()
                .sql("select convert_from(" + column
                        + ", 'UTF8') from domain_event_entry where aggregate_identifier = ? and sequence_number = 0")
                .param(user)
                .query(String.class)
                .single();
        return JsonMapper.shared().readTree(json);
    }

    private long snapshotsOf(String user) {
        return database()
                .sql("select count(*) from snapshot_event_entry where aggregate_identifier = ?")
                .param(user)
                .query(Long.class)
                .single();
    }

    private void changeStatus(String user, int times) {
        for (var time = 0; time < times; time++) {
            var answer = admin().put(status(user), Map.of("active", time % 2 != 0));
            assertThat(answer.outcome()).isEqualTo("200");
        }
    }

    @Test
    void anEventIsStoredUnderItsStableNameWithItsOrigin() {
        var name = fresh("ann");
        var traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        var user = admin().with("X-Correlation-Id", "c-1")
                .with("traceparent", traceparent)
                .post("/api/v1/users", Map.of("username", name, "email", name + "@example.com"))
                .id();
        var row = database()
                .sql(
                        "select payload_type || ' ' || payload_revision || ' ' || type from domain_event_entry where aggregate_identifier = ?")
                .param(user)
                .query(String.class)
                .single();
        assertThat(row).isEqualTo("planner.access.user-created 1 User");
        assertThat(column("payload", user).toString())
                .isEqualTo("{\"userId\":\"%s\",\"username\":\"%s\",\"email\":\"%s@example.com\"}"
                        .formatted(user, name, name));
        var metadata = column("meta_data", user);
        assertThat(metadata.propertyNames())
                .containsExactlyInAnyOrder("actor", "correlationId", "causationId", "traceparent");
        assertThat(metadata.get("actor").asString()).isEqualTo(ADMIN);
        assertThat(metadata.get("correlationId").asString()).isEqualTo("c-1");
        assertThat(metadata.get("traceparent").asString()).isEqualTo(traceparent);
    }

    @Test
    void whatTheServiceDoesByItselfIsDoneBySystem() {
        assertThat(column("meta_data", ADMIN).get("actor").asString()).isEqualTo("system");
        assertThat(events().of(ADMIN))
                .startsWith("access.user-created", "access.role-assigned", "access.scope-assigned");
    }

    @Test
    void everyEventGoesThroughTheOutbox() {
        var user = aUser();
        var outbox = database()
                .sql(
                        "select count(*) from event_outbox o join domain_event_entry e using (global_index) where e.aggregate_identifier = ?")
                .param(user)
                .query(Long.class)
                .single();
        assertThat(outbox).isEqualTo(1);
    }

    @Test
    void aLongHistoryIsShortenedByASnapshotFromWhichTheUserGoesOn() {
        var user = aUser();
        admin().put("/api/v1/users/" + user + "/roles/viewer");
        admin().post("/api/v1/users/" + user + "/roles/viewer/scopes", Map.of("type", "global"));
        changeStatus(user, 30);
        await().atMost(PATIENCE).until(() -> snapshotsOf(user) == 1);
        // Were the snapshot not read, or not whole, the user would be another after this.
        database()
                .sql(
                        "update domain_event_entry set payload = '{}'::bytea where aggregate_identifier = ? and sequence_number < 20")
                .param(user)
                .update();
        assertThat(another().put("/api/v1/users/" + user + "/roles/viewer").outcome())
                .isEqualTo("200");
        assertThat(another()
                        .post("/api/v1/users/" + user + "/roles/viewer/scopes", Map.of("type", "global"))
                        .outcome())
                .isEqualTo("200");
        assertThat(another().put(status(user), Map.of("active", true)).version())
                .isEqualTo(32);
    }

    @Test
    void aSnapshotOfAnotherRevisionIsPassedOver() {
        var user = aUser();
        changeStatus(user, 26);
        await().atMost(PATIENCE).until(() -> snapshotsOf(user) == 1);
        database()
                .sql(
                        "update snapshot_event_entry set payload_revision = '0', payload = '{}'::bytea where aggregate_identifier = ?")
                .param(user)
                .update();
        assertThat(another().put(status(user), Map.of("active", true)).version())
                .isEqualTo(26);
    }

    @Test
    void whatIsRememberedIsNotReadOnceMore() {
        var user = aUser();
        changeStatus(user, 3);
        database()
                .sql("update domain_event_entry set payload = '{}'::bytea where aggregate_identifier = ?")
                .param(user)
                .update();
        assertThat(admin().put(status(user), Map.of("active", true)).version()).isEqualTo(4);
        assertThat(another().put(status(user), Map.of("active", false)).outcome())
                .isEqualTo("500 INTERNAL_ERROR");
    }

    @Test
    void whatIsRememberedIsNeverOlderThanWhatAnotherInstanceHasDone() {
        var user = aUser();
        assertThat(another().put(status(user), Map.of("active", false)).version())
                .isEqualTo(1);
        // Decided on what this instance remembers, the user would be active already, and nothing would happen.
        assertThat(admin().put(status(user), Map.of("active", true)).version()).isEqualTo(2);
        assertThat(another().put(status(user), Map.of("active", true)).version())
                .isEqualTo(2);
    }

    /** As after a failover to a replica that had not got the last commits. */
    @Test
    void aStoreThatWasSetBackIsBelievedMoreThanWhatIsRemembered() {
        var user = aUser();
        admin().put(status(user), Map.of("active", false));
        database()
                .sql("delete from domain_event_entry where aggregate_identifier = ? and sequence_number = 1")
                .param(user)
                .update();
        assertThat(admin().put(status(user), Map.of("active", false)).version()).isEqualTo(1);
        assertThat(events().of(user)).containsExactly("access.user-created", "access.user-deactivated");
    }

    @Test
    void anIdOfAnotherKindIsNotFoundAlthoughItIsRemembered() {
        var program = aProgram();
        assertThat(admin().put(status(program), Map.of("active", false)).outcome())
                .isEqualTo("404 NOT_FOUND");
    }
}
