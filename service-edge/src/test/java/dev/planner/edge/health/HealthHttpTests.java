package dev.planner.edge.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.edge.sample.Parts;
import dev.planner.edge.sample.SampleServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class HealthHttpTests extends SampleServiceTest {

    @Autowired
    private Parts parts;

    @AfterEach
    void repair() {
        parts.set(Readiness.up());
    }

    @Test
    void aServiceWithAllItsPartsIsReady() {
        var reply = management().get("/actuator/health/readiness");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().get("status").asString()).isEqualTo("UP");
    }

    @Test
    void aServiceThatAnswersWithoutAPartIsReadyAndSaysWhy() {
        parts.set(Readiness.degraded("Redis does not answer; reads come from the tables."));

        var reply = management().get("/actuator/health/readiness");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().get("status").asString()).isEqualTo("DEGRADED");
        assertThat(reply.json().at("/components/parts/details/reason").asString())
                .isEqualTo("Redis does not answer; reads come from the tables.");
    }

    @Test
    void aServiceThatCannotAnswerIsNotReadyButAlive() {
        parts.set(Readiness.down("The database does not answer."));

        var reply = management().get("/actuator/health/readiness");

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.json().at("/components/parts/details/reason").asString())
                .isEqualTo("The database does not answer.");
        assertThat(management().get("/actuator/health/liveness").status()).isEqualTo(200);
    }

    @Test
    void metricsAreServed() {
        assertThat(management().get("/actuator/prometheus").body()).contains("jvm_memory_used_bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"env", "beans", "heapdump", "loggers", "configprops", "mappings", "shutdown", "threaddump"})
    void nothingElseIsExposed(String endpoint) {
        assertThat(management().get("/actuator/" + endpoint).status()).isIn(401, 404);
    }
}
