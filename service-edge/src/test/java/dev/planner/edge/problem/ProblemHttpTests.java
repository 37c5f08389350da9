package dev.planner.edge.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.edge.sample.HttpCalls.Reply;
import dev.planner.edge.sample.SampleServiceTest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ProblemHttpTests extends SampleServiceTest {

    private static final String THING = "/api/v1/things/6a3d1d0e-8a59-4b3c-9c57-2f8a4be3f001";

    @Test
    void aRefusalIsAProblemWithItsFactsInPrintableForm() {
        var reply = http().send("DELETE", THING, BodyPublishers.noBody(), "X-Correlation-Id", "walk-1");

        var problem = problem(reply, 409, "PROGRAM_HAS_PROJECTS");
        assertThat(problem.propertyNames())
                .containsExactly("type", "title", "status", "detail", "instance", "code", "correlationId", "projects");
        assertThat(problem.get("type").asString()).isEqualTo("urn:planner:problem:program-has-projects");
        assertThat(problem.get("detail").asString()).isEqualTo("The program has 2 projects.");
        assertThat(problem.get("instance").asString()).isEqualTo(THING);
        assertThat(problem.get("correlationId").asString()).isEqualTo("walk-1");
        assertThat(problem.get("projects").get(1).asString()).isEqualTo("b\uFFFD\uFFFD");
    }

    @Test
    void everyFieldErrorIsListed() {
        var reply = http().post("/api/v1/things", """
                {"name": " ", "budget": "1.001"}""");

        var errors = problem(reply, 422, "VALIDATION_FAILED").get("errors");
        assertThat(errors.valueStream()
                        .map(error -> error.get("field").asString() + " "
                                + error.get("code").asString()))
                .containsExactly("name required", "budget out_of_range", "startDate required");
    }

    @Test
    void anUnknownFieldIsNamed() {
        var reply = http().post("/api/v1/things", """
                {"steps": [{"name": "a"}, {"nmae": "b"}]}""");

        var error = problem(reply, 400, "MALFORMED_REQUEST").get("errors").get(0);
        assertThat(error.get("field").asString()).isEqualTo("steps[1].nmae");
        assertThat(error.get("code").asString()).isEqualTo("unknown_field");
    }

    @Test
    void aValueOfTheWrongFormIsNamedInOurOwnWords() {
        var reply = http().post("/api/v1/things", """
                {"startDate": "2024-02-30"}""");

        var error = problem(reply, 400, "MALFORMED_REQUEST").get("errors").get(0);
        assertThat(error.get("field").asString()).isEqualTo("startDate");
        assertThat(error.get("message").asString()).isEqualTo("not a date (yyyy-MM-dd)");
    }

    @ParameterizedTest
    @CsvSource({"no-connection", "no-transaction", "no-rollback", "mid-statement"})
    void aDatabaseThatIsAwayIsUnavailableForAWhile(String kind) {
        var reply = http().get("/api/v1/faults/" + kind);

        problem(reply, 503, "UNAVAILABLE");
        assertThat(reply.header("retry-after")).isEqualTo("2");
        assertThat(reply.body()).doesNotContain("secret detail");
    }

    @Test
    void aLostRaceIsAConflict() {
        problem(http().get("/api/v1/faults/lost-race"), 409, "CONCURRENT_UPDATE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"defect", "error"})
    void aDefectIsNotExplainedToTheClient(String kind) {
        var reply = http().get("/api/v1/faults/" + kind);

        var problem = problem(reply, 500, "INTERNAL_ERROR");
        assertThat(reply.body()).doesNotContain("secret detail").doesNotContain("Exception");
        assertThat(problem.get("correlationId").asString()).isEqualTo(reply.header("x-correlation-id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nope", "/api/v1/nope", "/error", "/favicon.ico", "/actuator/health"})
    void anUnknownPathIsNotFound(String path) {
        problem(http().get(path), 404, "NOT_FOUND");
    }

    @Test
    void anotherMethodIsRefusedWithTheAllowedOnes() {
        var reply = http().send("PATCH", THING, BodyPublishers.ofString("{}"), "Content-Type", "application/json");

        problem(reply, 405, "METHOD_NOT_ALLOWED");
        assertThat(reply.header("allow")).contains("PUT").contains("DELETE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "nonsense", "*/*"})
    void anotherContentTypeIsRefused(String contentType) {
        var reply =
                http().send("POST", "/api/v1/things", BodyPublishers.ofString("name=x"), "Content-Type", contentType);

        problem(reply, 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "nonsense"})
    void anotherAcceptIsRefusedAndStillAnsweredAsAProblem(String accept) {
        problem(http().get("/api/v1/me", "Accept", accept), 406, "NOT_ACCEPTABLE");
    }

    @Test
    void headAndOptionsAreAnswered() {
        assertThat(http().send("HEAD", "/api/v1/me", BodyPublishers.noBody()).status())
                .isEqualTo(200);
        var options = http().send("OPTIONS", THING, BodyPublishers.noBody());
        assertThat(options.status()).isEqualTo(200);
        assertThat(options.header("allow")).contains("PUT").contains("DELETE").contains("OPTIONS");
    }

    private static JsonNode problem(Reply reply, int status, String code) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.header("content-type")).isEqualTo("application/problem+json");
        assertThat(reply.json().get("status").asInt()).isEqualTo(status);
        assertThat(reply.json().get("code").asString()).isEqualTo(code);
        return reply.json();
    }
}
