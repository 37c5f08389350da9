package dev.planner.command.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.command.fixture.Answer;
import dev.planner.command.fixture.Client;
import dev.planner.command.fixture.RunningCommandService;
import dev.planner.command.fixture.Simultaneously;
import dev.planner.command.fixture.UnfinishedEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody's transaction does not end, and commands wait for it at every kind of lock that they meet. */
class LockedOutIntegrationTests extends RunningCommandService {

    private static final String CREATED_ID = "insert into created_id (id, kind) values (?::uuid, 'user')";
    private static final String PROGRAM = "select from program_lookup where program_id = ?::uuid for update";
    private static final String KEY =
            "insert into idempotency_record (caller, key, fingerprint) values ('" + ADMIN + "', ?, '')";

    private final String key = fresh("key");
    private final String newId = UUID.randomUUID().toString();

    @Autowired
    private DataSource dataSource;

    @Test
    void whoWaitsTooLongForAnotherChangeIsToldSoAndMayTryAgain() throws SQLException {
        var user = aUser();
        var program = aProgram();
        var commands = commands(user, aUser(), program);
        try (var connection = dataSource.getConnection()) {
            UnfinishedEvent.appendIn(connection, user, 1);
            hold(connection, CREATED_ID, newId);
            hold(connection, PROGRAM, program);
            hold(connection, KEY, key);
            var before = events().count();

            assertThat(Simultaneously.all(commands)).extracting(Answer::outcome).containsOnly("409 CONCURRENT_UPDATE");
            assertThat(events().count()).isEqualTo(before);
            connection.rollback();
        }
        assertThat(Simultaneously.all(commands))
                .extracting(Answer::outcome)
                .containsExactly("200", "201", "200", "200");
    }

    /** One that waits for the next event of its own user, one for an id, one for a program, one for an idempotency key. */
    private List<Callable<Answer>> commands(String user, String other, String program) {
        var name = fresh("user");
        var inactive = Map.of("active", false);
        Client keyed = admin().with("Idempotency-Key", key);
        return List.of(
                () -> admin().put("/api/v1/users/" + user + "/status", inactive),
                () -> admin().post(
                                "/api/v1/users", Map.of("id", newId, "username", name, "email", name + "@example.com")),
                () -> admin().put("/api/v1/programs/" + program, Map.of("technicalLead", "Grace Lee")),
                () -> keyed.put("/api/v1/users/" + other + "/status", inactive));
    }

    private static void hold(Connection connection, String statement, String what) throws SQLException {
        try (var hold = connection.prepareStatement(statement)) {
            hold.setString(1, what);
            hold.execute();
        }
    }
}
