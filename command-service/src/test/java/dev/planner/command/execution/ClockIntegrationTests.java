package dev.planner.command.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.command.fixture.RunningCommandService;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClockIntegrationTests extends RunningCommandService {

    private Instant databaseTime() {
        return database()
                .sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    @Test
    void everyCallerMayAskForTheTimeOfTheDatabase() {
        var before = databaseTime();
        var answer = as(UUID.randomUUID().toString()).get("/api/v1/clock");
        assertThat(answer.outcome()).isEqualTo("200");
        assertThat(Instant.parse(answer.json().get("now").asString())).isBetween(before, databaseTime());
    }

    @Test
    void butNotWithoutAToken() {
        assertThat(nobody().get("/api/v1/clock").outcome()).isEqualTo("401 UNAUTHENTICATED");
    }
}
