package dev.planner.command.portfolio;

import dev.planner.command.fixture.RunningCommandService;
import java.util.LinkedHashMap;
import java.util.Map;

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
}
