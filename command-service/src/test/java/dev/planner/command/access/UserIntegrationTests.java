package dev.planner.command.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.command.fixture.RunningCommandService;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UserIntegrationTests extends RunningCommandService {

    @Test
    void creatingAnswersWithLocationVersionAndToken() {
        var name = fresh("ann");
        var answer = admin().post(
                        "/api/v1/users",
                        Map.of("username", name, "email", name + "@example.com", "displayName", "Ann"));
        assertThat(answer.outcome()).as(answer.toString()).isEqualTo("201");
        assertThat(answer.header("Location")).contains("/api/v1/users/" + answer.id());
        assertThat(answer.version()).isZero();
        assertThat(answer.token().sequences()).isEqualTo(Map.of(answer.id(), 0L));
        assertThat(events().of(answer.id())).containsExactly("access.user-created");
    }

    @Test
    void unknownCallersAreForbidden() {
        var answer = as(UUID.randomUUID().toString())
                .post("/api/v1/users", Map.of("username", "x", "email", "x@example.com"));
        assertThat(answer.outcome()).isEqualTo("403 FORBIDDEN");
        assertThat(answer.json().get("reason").asString()).isEqualTo("user_unknown");
    }
}
