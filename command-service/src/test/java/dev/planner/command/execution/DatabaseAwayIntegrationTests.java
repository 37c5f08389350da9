package dev.planner.command.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.planner.backing.Postgres;
import dev.planner.backing.TestBackingServices;
import dev.planner.command.fixture.Answer;
import dev.planner.command.fixture.Client;
import dev.planner.command.fixture.RunningCommandService;
import dev.planner.command.fixture.Simultaneously;
import dev.planner.command.fixture.UnfinishedEvent;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The write database fails, and comes back while the service runs on. */
@Tag("battery")
class DatabaseAwayIntegrationTests extends RunningCommandService {

    private static final Duration RECOVERY = Duration.ofSeconds(60);

    /** What a client waits for an answer at most: the ten seconds of one statement, and some. */
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static final String USERS = "/api/v1/users";
    private static final Map<String, Boolean> INACTIVE = Map.of("active", false);

    /** Keeps each commit of a new user under way for as long as somebody holds the lock. */
    private static final String HOLD_COMMITS = """
            create function hold_commit() returns trigger language plpgsql as $$
            begin
                while not pg_try_advisory_xact_lock_shared(42) loop
                    perform pg_sleep(0.05);
                end loop;
                return null;
            end $$;
            create constraint trigger hold_commit after insert on user_lookup deferrable initially deferred
            for each row execute function hold_commit();
            """;

    private final Postgres postgres = TestBackingServices.shared().postgres();
    private final String key = fresh("key");

    /** How the database fails. */
    enum Fault {
        KILLED(Postgres::kill, Postgres::start),
        FROZEN(Postgres::pause, Postgres::resume);

        private final Consumer<Postgres> begin;
        private final Consumer<Postgres> end;

        Fault(Consumer<Postgres> begin, Consumer<Postgres> end) {
            this.begin = begin;
            this.end = end;
        }
    }

    @AfterEach
    void letCommitsPass() {
        database().sql("drop function if exists hold_commit cascade").update();
    }

    @ParameterizedTest
    @EnumSource
    void whileItIsAwayTheServiceIsNotReadyAndSaysSoInTime(Fault fault) {
        var body = newUser();
        var before = events().count();
        fault.begin.accept(postgres);
        try {
            var answers = Simultaneously.all(List.<Callable<Answer>>of(
                    () -> keyed().post(USERS, body), () -> keyed().get("/api/v1/clock"), this::readiness));
            assertUnavailable(answers.getFirst());
            assertUnavailable(answers.get(1));
            var readiness = answers.getLast();
            assertThat(readiness.status()).isEqualTo(503);
            assertThat(readiness.json().at("/components/db/status").asString()).isEqualTo("DOWN");
            assertThat(management().get("/actuator/health/liveness").status()).isEqualTo(200);
        } finally {
            recoverFrom(fault);
        }
        assertThat(events().count()).isEqualTo(before);
        assertThat(keyed().post(USERS, body).outcome()).isEqualTo("201");
        assertThat(events().count()).isEqualTo(before + 1);
    }

    /** It has claimed its key and decided, and waits for its turn to append. */
    @ParameterizedTest
    @EnumSource
    void ofACommandThatIsUnderWayNothingIsLeft(Fault fault) throws SQLException {
        var user = aUser();
        var status = USERS + "/" + user + "/status";
        try (var other = postgres.database("planner_write").connect()) {
            UnfinishedEvent.appendIn(other, user, 1);
            assertUnavailable(cutOff(fault, "wait_event_type = 'Lock'", () -> keyed().put(status, INACTIVE)));
        } finally {
            recoverFrom(fault);
        }
        assertThat(events().of(user)).containsExactly("access.user-created");
        assertThat(count("select count(*) from user_lookup where active and user_id = ?::uuid", user))
                .isEqualTo(1);
        assertThat(count("select count(*) from idempotency_record where key = ?", key))
                .isZero();
        assertThat(keyed().put(status, INACTIVE).outcome()).isEqualTo("200");
        assertThat(events().of(user)).containsExactly("access.user-created", "access.user-deactivated");
    }

    /** The service cannot know what has become of it; the key tells. */
    @Test
    void aCommitWhoseAnswerIsLostIsNotDoneAgainUnderItsKey() throws SQLException {
        var body = newUser();
        var before = events().count();
        database().sql(HOLD_COMMITS).update();
        try (var holder = postgres.database("planner_write").connect();
                var lock = holder.createStatement()) {
            lock.execute("select pg_advisory_lock(42)");
            assertUnavailable(cutOff(
                    Fault.FROZEN, "query ilike 'commit' and wait_event = 'PgSleep'", () -> keyed().post(USERS, body)));
        } finally {
            recoverFrom(Fault.FROZEN);
        }
        await().atMost(RECOVERY).until(() -> events().count() == before + 1);

        assertThat(keyed().post(USERS, body).outcome()).isEqualTo("201");
        assertThat(events().count()).isEqualTo(before + 1);
    }

    /** The answer to a command that is at work in the database when that fails. */
    private Answer cutOff(Fault fault, String atWork, Callable<Answer> command) {
        return Simultaneously.both(command, () -> {
                    await().atMost(RECOVERY).until(() -> isAtWork(atWork));
                    fault.begin.accept(postgres);
                    return null;
                })
                .getFirst();
    }

    private boolean isAtWork(String condition) {
        return database()
                .sql("select exists (select from pg_stat_activity where datname = current_database() and " + condition
                        + ")")
                .query(Boolean.class)
                .single();
    }

    private Client keyed() {
        return admin().with("Idempotency-Key", key).within(LIMIT);
    }

    private long count(String query, String parameter) {
        return database().sql(query).param(parameter).query(Long.class).single();
    }

    private Answer readiness() {
        return management().within(LIMIT).get("/actuator/health/readiness");
    }

    private void recoverFrom(Fault fault) {
        fault.end.accept(postgres);
        await().atMost(RECOVERY).until(() -> readiness().status() == 200);
    }

    private static void assertUnavailable(Answer answer) {
        assertThat(answer.outcome()).isEqualTo("503 UNAVAILABLE");
        assertThat(answer.header("Retry-After")).isPresent();
    }

    private static Map<String, String> newUser() {
        var name = fresh("ann");
        return Map.of("username", name, "email", name + "@example.com");
    }
}
