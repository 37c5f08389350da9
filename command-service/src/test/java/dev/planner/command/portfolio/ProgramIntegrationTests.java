package dev.planner.command.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramIntegrationTests extends PortfolioService {

    private static final String CREATED = "portfolio.program-created";
    private static final String DELETED = "portfolio.program-deleted";

    @Test
    void aNewProgramHasAnIdAVersionALocationAndAToken() {
        var answer = admin().post(PROGRAMS, program());

        assertThat(answer.outcome()).isEqualTo("201");
        assertThat(answer.header("Location")).contains(PROGRAMS + "/" + answer.id());
        assertThat(answer.json().get("version").asLong()).isZero();
        assertThat(answer.version()).isZero();
        assertThat(answer.token().sequenceOf(answer.id())).isZero();
        assertThat(events().of(answer.id())).containsExactly(CREATED);
    }

    @Test
    void theSameBodyUnderAChosenIdIsHarmless() {
        var body = program("id", UUID.randomUUID());
        var first = admin().post(PROGRAMS, body);
        var second = admin().post(PROGRAMS, body);

        assertThat(second.outcome()).isEqualTo("201");
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(events().of(first.id())).containsExactly(CREATED);
    }

    @Test
    void anotherBodyUnderAChosenIdIsRefused() {
        var id = createdProgram("id", UUID.randomUUID());

        var answer = admin().post(PROGRAMS, program("id", id));

        assertDuplicate(answer, "id");
    }

    @Test
    void theIdOfADeletedProgramIsNotFreeAgain() {
        var body = program("id", UUID.randomUUID());
        admin().delete(PROGRAMS + "/" + admin().post(PROGRAMS, body).id());

        assertDuplicate(admin().post(PROGRAMS, body), "id");
    }

    @Test
    void aNameIsUniqueWhenCreatedAndWhenChanged() {
        var name = fresh("program");
        createdProgram("name", name);
        var other = createdProgram();

        assertDuplicate(admin().post(PROGRAMS, program("name", "  " + name + " ")), "name");
        assertDuplicate(admin().put(PROGRAMS + "/" + other, Map.of("name", name)), "name");
        assertThat(events().of(other)).containsExactly(CREATED);
    }

    @Test
    void theNameOfADeletedProgramIsFreeAgain() {
        var name = fresh("program");
        admin().delete(PROGRAMS + "/" + createdProgram("name", name));

        assertThat(admin().post(PROGRAMS, program("name", name)).outcome()).isEqualTo("201");
    }

    @Test
    void anEditChangesWhatItNamesAndNothingElse() {
        var body = program("description", "Old");
        var id = admin().post(PROGRAMS, body).id();

        var answer = admin().put(PROGRAMS + "/" + id, "{\"technicalLead\": \"Grace Lee\", \"description\": null}");

        assertThat(answer.outcome()).isEqualTo("200");
        assertThat(answer.version()).isEqualTo(1);
        assertThat(answer.json().get("id").asString()).isEqualTo(id);
        var details = lastEvent(id).get("details");
        assertThat(details.get("name").asString()).isEqualTo(body.get("name"));
        assertThat(details.get("technicalLead").asString()).isEqualTo("Grace Lee");
        assertThat(details.get("endDate").asString()).isEqualTo("2025-12-31");
        assertThat(details.has("description")).isFalse();
    }

    @Test
    void theSameContentAgainEmitsNothing() {
        var body = program();
        var id = admin().post(PROGRAMS, body).id();

        var answer = admin().put(PROGRAMS + "/" + id, body);

        assertThat(answer.outcome()).isEqualTo("200");
        assertThat(answer.version()).isZero();
        assertThat(events().of(id)).containsExactly(CREATED);
    }

    @Test
    void anExpectedVersionIsHonoured() {
        var path = PROGRAMS + "/" + createdProgram();

        assertThat(admin().expecting(0).put(path, Map.of("technicalLead", "A")).outcome())
                .isEqualTo("200");
        assertThat(admin().expecting(0).put(path, Map.of("technicalLead", "B")).outcome())
                .isEqualTo("412 VERSION_MISMATCH");
        assertThat(admin().with("If-Match", "\"1.abc\"")
                        .put(path, Map.of("technicalLead", "B"))
                        .outcome())
                .isEqualTo("200");
        assertThat(admin().expecting(0).delete(path).outcome()).isEqualTo("412 VERSION_MISMATCH");
    }

    @Test
    void anIdempotencyKeyGetsTheFirstAnswerAgain() {
        var client = admin().with("Idempotency-Key", fresh("key"));
        var body = program();
        var first = client.post(PROGRAMS, body);
        var second = client.post(PROGRAMS, body);

        assertThat(second.outcome()).isEqualTo("201");
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(client.post(PROGRAMS, program()).outcome()).isEqualTo("422 VALIDATION_FAILED");
    }

    @Test
    void theDatesStayAroundTheProjects() {
        var id = createdProgram();
        createdProject(id, "startDate", "2024-02-01", "endDate", "2024-12-31");
        var last = createdProject(id, "startDate", "2024-03-01", "endDate", "2025-06-30");
        admin().put(PROJECTS + "/" + last + "/status", Map.of("archived", true));

        var answer = admin().put(PROGRAMS + "/" + id, Map.of("startDate", "2024-02-02", "endDate", "2025-06-29"));

        assertThat(answer.outcome()).isEqualTo("422 PROJECT_OUTSIDE_PROGRAM");
        var problem = answer.json();
        assertThat(problem.get("programId").asString()).isEqualTo(id);
        assertThat(problem.get("programStartDate").asString()).isEqualTo("2024-02-02");
        assertThat(problem.get("projectsStartDate").asString()).isEqualTo("2024-02-01");
        assertThat(problem.get("projectsEndDate").asString()).isEqualTo("2025-06-30");
        assertThat(admin().put(PROGRAMS + "/" + id, Map.of("startDate", "2024-02-01", "endDate", "2025-06-30"))
                        .outcome())
                .isEqualTo("200");
    }

    @Test
    void aProgramIsDeletedOnlyWithoutProjects() {
        var id = createdProgram();
        var project = createdProject(id);
        var statusPath = PROJECTS + "/" + project + "/status";

        assertThat(admin().delete(PROGRAMS + "/" + id).outcome()).isEqualTo("409 PROGRAM_HAS_PROJECTS");
        admin().put(statusPath, Map.of("archived", true));
        assertThat(admin().delete(PROGRAMS + "/" + id).outcome()).isEqualTo("409 PROGRAM_HAS_PROJECTS");
        admin().put(statusPath, Map.of("archived", false));
        admin().delete(PROJECTS + "/" + project);

        var answer = admin().delete(PROGRAMS + "/" + id);
        assertThat(answer.outcome()).isEqualTo("204");
        assertThat(answer.version()).isEqualTo(1);
        assertThat(events().of(id)).containsExactly(CREATED, DELETED);
        assertThat(admin().put(PROGRAMS + "/" + id, Map.of()).outcome()).isEqualTo("404 NOT_FOUND");
    }

    @Test
    void deletingAProgramTwiceEmitsNothing() {
        var id = createdProgram();
        admin().delete(PROGRAMS + "/" + id);

        var again = admin().delete(PROGRAMS + "/" + id);

        assertThat(again.outcome()).isEqualTo("204");
        assertThat(again.version()).isEqualTo(1);
        assertThat(again.token().sequenceOf(id)).isEqualTo(1);
        assertThat(events().of(id)).containsExactly(CREATED, DELETED);
        assertThat(admin().put(PROGRAMS + "/" + id, Map.of()).outcome()).isEqualTo("404 NOT_FOUND");
    }

    @Test
    void whatIsNoProgramIsNotDeleted() {
        var project = createdProject(createdProgram());

        assertThat(admin().delete(PROGRAMS + "/" + UUID.randomUUID()).outcome()).isEqualTo("404 NOT_FOUND");
        assertThat(admin().delete(PROGRAMS + "/" + project).outcome()).isEqualTo("404 NOT_FOUND");
        assertThat(events().of(project)).hasSize(1);
    }

    @Test
    void deletingAProgramEndsTheScopesOnIt() {
        var doomed = createdProgram();
        var other = createdProgram();
        var user = aUserWith("program_manager", onProgram(doomed), onProgram(other));
        assertThat(as(user).put(PROGRAMS + "/" + doomed, Map.of()).outcome()).isEqualTo("200");

        var answer = admin().delete(PROGRAMS + "/" + doomed);

        assertThat(answer.outcome()).isEqualTo("204");
        assertThat(events().of(user)).endsWith("access.scope-assigned", "access.scope-removed");
        assertThat(answer.token().sequenceOf(user)).isEqualTo(events().of(user).size() - 1);
        assertThat(answer.token().sequenceOf(doomed)).isEqualTo(1);
        assertThat(as(user).put(PROGRAMS + "/" + doomed, Map.of()).outcome()).isEqualTo("404 NOT_FOUND");
        assertThat(as(user).put(PROGRAMS + "/" + other, Map.of()).outcome()).isEqualTo("200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"name\": 7}",
                "{\"surprise\": 1}",
                "{\"name\": \"a\", \"name\": \"b\"}",
                "{\"startDate\": \"2024-02-30\"}",
                "{\"startDate\": \"20240201\"}",
                "{\"startDate\": 19000}",
                "{\"id\": \"1-1-1-1-1\"}",
                "{\"id\": 7}"
            })
    void anUnreadableBodyIsMalformed(String body) {
        assertThat(admin().post(PROGRAMS, body).outcome()).isEqualTo("400 MALFORMED_REQUEST");
    }

    @Test
    void anUnreadableIdIsMalformed() {
        assertThat(admin().put(PROGRAMS + "/1", Map.of()).outcome()).isEqualTo("400 MALFORMED_REQUEST");
    }

    @Test
    void everyFieldThatIsNotAcceptableIsNamed() {
        var answer = admin().post(PROGRAMS, program("name", "x".repeat(256), "startDate", null, "technicalLead", " "));

        assertThat(answer.outcome()).isEqualTo("422 VALIDATION_FAILED");
        assertThat(answer.json().get("errors").findValuesAsString("field"))
                .containsExactly("name", "technicalLead", "startDate");
    }

    @Test
    void whatANameMayHoldIsStored() {
        var name = "😀".repeat(200) + fresh("'\"\\; drop table");

        assertThat(admin().post(PROGRAMS, program("name", name)).outcome()).isEqualTo("201");
    }
}
