package dev.planner.command.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.command.fixture.RunningCommandService;
import dev.planner.command.fixture.Simultaneously;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PreconditionIntegrationTests extends RunningCommandService {

    private static final Map<String, Boolean> INACTIVE = Map.of("active", false);

    private static String status(String user) {
        return "/api/v1/users/" + user + "/status";
    }

    @Test
    void aCommandHoldsOnlyForTheVersionThatWasSeen() {
        var user = aUser();
        var stale = admin().expecting(1).put(status(user), INACTIVE);
        assertThat(stale.outcome()).isEqualTo("412 VERSION_MISMATCH");
        assertThat(stale.json().get("currentVersion").asInt()).isZero();
        var current = admin().expecting(0).put(status(user), INACTIVE);
        assertThat(current.outcome()).isEqualTo("200");
        assertThat(admin().expecting(1).put(status(user), INACTIVE).outcome()).isEqualTo("200");
        assertThat(admin().expecting(0).put(status(user), INACTIVE).outcome()).isEqualTo("412 VERSION_MISMATCH");
        assertThat(admin().with("If-Match", "*").put(status(user), INACTIVE).outcome())
                .isEqualTo("200");
    }

    @Test
    void theEntityTagOfAReadWillDo() {
        assertThat(admin().with("If-Match", "\"0.5f2d\"")
                        .put(status(aUser()), INACTIVE)
                        .outcome())
                .isEqualTo("200");
        assertThat(admin().with("If-Match", "zero")
                        .put(status(aUser()), INACTIVE)
                        .outcome())
                .isEqualTo("400 MALFORMED_REQUEST");
    }

    @Test
    void theVersionIsCheckedAfterAuthorizationAndBeforeTheRules() {
        var user = aUser();
        assertThat(as(user).expecting(9).put(status(user), INACTIVE).outcome()).isEqualTo("403 FORBIDDEN");
        assertThat(admin().expecting(9).put(status(ADMIN), INACTIVE).outcome()).isEqualTo("412 VERSION_MISMATCH");
        assertThat(admin().put(status(ADMIN), INACTIVE).outcome()).isEqualTo("409 SELF_DEACTIVATION");
        assertThat(admin().expecting(0)
                        .put(status(UUID.randomUUID().toString()), INACTIVE)
                        .outcome())
                .isEqualTo("404 NOT_FOUND");
    }

    @Test
    void whatComesIntoBeingHasNoVersionYet() {
        var key = "r" + UUID.randomUUID().toString().replace("-", "");
        var body = Map.of("permissions", List.of("read_program"));
        assertThat(admin().expecting(0).put("/api/v1/roles/" + key, body).outcome())
                .isEqualTo("412 VERSION_MISMATCH");
        assertThat(admin().with("If-Match", "*")
                        .put("/api/v1/roles/" + key, body)
                        .outcome())
                .isEqualTo("412 VERSION_MISMATCH");
        assertThat(events().of(key)).isEmpty();
    }

    @Test
    void ofManyWhoSawTheSameVersionOneWins() {
        var user = aUser();
        var roles = Stream.of("viewer", "program_manager", "project_manager", "finance_manager");
        var outcomes = Simultaneously.all(roles.<Callable<String>>map(role -> () -> admin().expecting(0)
                        .put("/api/v1/users/" + user + "/roles/" + role)
                        .outcome())
                .toList());
        assertThat(outcomes).containsOnly("201", "412 VERSION_MISMATCH").containsOnlyOnce("201");
        assertThat(events().of(user)).hasSize(2);
    }
}
