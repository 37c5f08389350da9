package dev.planner.command.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.command.fixture.Answer;
import dev.planner.command.fixture.Client;
import dev.planner.command.fixture.Instance;
import dev.planner.command.fixture.RunningCommandService;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

/** The only two administrators of a system, who turn against each other, each at an instance of the service. */
final class TwoAdministrators {

    private static final String USERS = "/api/v1/users/";
    private static final Map<String, Boolean> INACTIVE = Map.of("active", false);

    private final Client first;
    private final Client second;
    private final String firstId;
    private final String secondId;

    private TwoAdministrators(Instance left, Instance right, String firstId, String secondId) {
        this.first = left.as(firstId);
        this.second = right.as(secondId);
        this.firstId = firstId;
        this.secondId = secondId;
    }

    /** How one of them ends the other as administrator. */
    enum Way {
        REMOVE_ROLE,
        DEACTIVATE_ROLE,
        REMOVE_SCOPE,
        DEACTIVATE_SCOPE,
        DEACTIVATE_USER
    }

    /** How two tasks are done at the same time. */
    interface Meeting {
        List<String> both(Callable<String> first, Callable<String> second);
    }

    /** The one of the first start, and a new one. */
    static TwoAdministrators at(Instance left, Instance right) {
        var name = "admin-" + UUID.randomUUID();
        var body = Map.of("username", name, "email", name + "@example.com");
        var created = left.as(RunningCommandService.ADMIN).post("/api/v1/users", body);
        return new TwoAdministrators(left, right, RunningCommandService.ADMIN, created.id());
    }

    /** What each was answered. */
    List<String> turnOnEachOther(Way way, Meeting meeting) {
        var secondScope = makeAdministrator(first, secondId);
        var firstScope = makeAdministrator(second, firstId);
        return meeting.both(
                () -> end(way, first, secondId, secondScope).outcome(),
                () -> end(way, second, firstId, firstScope).outcome());
    }

    /** Lets the one who won make the other an administrator again. */
    void reconcile(List<String> outcomes) {
        if (outcomes.getFirst().startsWith("2")) {
            makeAdministrator(first, secondId);
        } else {
            makeAdministrator(second, firstId);
        }
    }

    private static Answer end(Way way, Client by, String user, String scope) {
        return switch (way) {
            case REMOVE_ROLE -> by.delete(role(user));
            case DEACTIVATE_ROLE -> by.put(role(user), INACTIVE);
            case REMOVE_SCOPE -> by.delete(role(user) + "/scopes/" + scope);
            case DEACTIVATE_SCOPE -> by.put(role(user) + "/scopes/" + scope + "/status", INACTIVE);
            case DEACTIVATE_USER -> by.put(USERS + user + "/status", INACTIVE);
        };
    }

    /** Whatever of it is there already; the id of the scope. */
    private static String makeAdministrator(Client by, String user) {
        assertThat(by.put(USERS + user + "/status", Map.of("active", true)).status())
                .isEqualTo(200);
        assertThat(by.put(role(user)).status()).isIn(200, 201);
        return by.post(role(user) + "/scopes", Map.of("type", "global")).id();
    }

    private static String role(String user) {
        return USERS + user + "/roles/admin";
    }
}
