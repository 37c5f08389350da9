package dev.planner.edge.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.edge.sample.SampleServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrelationHttpTests extends SampleServiceTest {

    @Test
    void theIdOfTheClientIsTakenOverAndAnswered() {
        var reply = http().get("/api/v1/me", "X-Correlation-Id", "walk:1_a.b-C");

        assertThat(reply.header("x-correlation-id")).isEqualTo("walk:1_a.b-C");
        assertThat(reply.json().get("correlationId").asString()).isEqualTo("walk:1_a.b-C");
        assertThat(reply.json().get("logged").asString()).isEqualTo("walk:1_a.b-C");
    }

    @Test
    void withoutOneEveryRequestGetsItsOwn() {
        var first = http().get("/api/v1/me").header("x-correlation-id");
        var second = http().get("/api/v1/me").header("x-correlation-id");

        assertThat(first).isNotBlank().isNotEqualTo(second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a,b", "<script>", "\u00ff"})
    void anIdThatWouldHurtALogIsReplaced(String id) {
        var reply = http().raw("GET /api/v1/me HTTP/1.1", "X-Correlation-Id: " + id);

        assertThat(reply.header("x-correlation-id")).isNotEqualTo(id).hasSize(36);
    }

    @Test
    void refusalsOfTheContainerCarryOneToo() {
        var reply = http().raw("GET /api/v1/a%2Fb HTTP/1.1", "X-Correlation-Id: walk-2");

        assertThat(reply.header("x-correlation-id")).isEqualTo("walk-2");
        assertThat(reply.json().get("correlationId").asString()).isEqualTo("walk-2");
    }
}
