package dev.planner.command.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.command.fixture.Answer;
import dev.planner.command.fixture.RunningCommandService;
import dev.planner.events.wire.EventCodec;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** The running service with what tests of programs and projects need. */
abstract class PortfolioService extends RunningCommandService {

    static final String PROGRAMS = "/api/v1/programs";
    static final String PROJECTS = "/api/v1/projects";

    /** A valid body; pairs of field and value replace its fields, a null value leaves the field out. */
    static Map<String, Object> program(Object... fields) {
        var body = new LinkedHashMap<String, Object>();
        body.put("name", fresh("program"));
        body.put("businessSponsor", "Jane Smith");
        body.put("programManager", "John Doe");
        body.put("technicalLead", "Alice Johnson");
        body.put("startDate", "2024-01-01");
        body.put("endDate", "2025-12-31");
        return with(body, fields);
    }

    /** A valid body, as above. */
    static Map<String, Object> projectIn(String programId, Object... fields) {
        var body = new LinkedHashMap<String, Object>();
        body.put("programId", programId);
        body.put("name", "Mobile Application");
        body.put("businessSponsor", "Jane Smith");
        body.put("projectManager", "Sarah Connor");
        body.put("technicalLead", "Kyle Reese");
        body.put("costCenterCode", fresh("CC"));
        body.put("startDate", "2024-02-01");
        body.put("endDate", "2025-06-30");
        return with(body, fields);
    }

    static Map<String, Object> phase(String name, String start, String end) {
        return phase(name, start, end, "0.00", "0.00");
    }

    static Map<String, Object> phase(String name, String start, String end, Object capital, Object expense) {
        return Map.of(
                "name", name, "startDate", start, "endDate", end, "capitalBudget", capital, "expenseBudget", expense);
    }

    final String createdProgram(Object... fields) {
        return admin().post(PROGRAMS, program(fields)).id();
    }

    final String createdProject(String programId, Object... fields) {
        return admin().post(PROJECTS, projectIn(programId, fields)).id();
    }

    /** The id of a new user who holds the role on these programs or projects. */
    @SafeVarargs
    final String aUserWith(String role, Map<String, String>... scopes) {
        var user = aUser();
        var path = "/api/v1/users/" + user + "/roles/" + role;
        admin().put(path);
        for (Map<String, String> scope : scopes) {
            admin().post(path + "/scopes", scope);
        }
        return user;
    }

    /** What the newest event of an aggregate says. */
    final JsonNode lastEvent(String aggregateId) {
        var payload = database()
                .sql(
                        "select payload from domain_event_entry where aggregate_identifier = ? order by sequence_number desc limit 1")
                .param(aggregateId)
                .query(byte[].class)
                .single();
        return EventCodec.mapper().readTree(payload);
    }

    static void assertDuplicate(Answer answer, String field) {
        assertThat(answer.outcome()).isEqualTo("409 DUPLICATE");
        assertThat(answer.json().get("field").asString()).isEqualTo(field);
    }

    static Map<String, String> onProgram(String id) {
        return Map.of("type", "program", "programId", id);
    }

    static Map<String, String> onProject(String id) {
        return Map.of("type", "project", "projectId", id);
    }

    private static Map<String, Object> with(Map<String, Object> body, Object... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            body.put(Objects.toString(fields[i]), fields[i + 1]);
        }
        body.values().removeIf(Objects::isNull);
        return body;
    }
}
