package dev.planner.command.plan;

import dev.planner.command.fixture.Answer;
import dev.planner.command.fixture.Client;
import dev.planner.command.fixture.RunningCommandService;
import java.util.LinkedHashMap;
import java.util.Map;

/** The running service with what tests of the plan need. Projects last from 2024-02-01 to 2025-06-30. */
abstract class PlanService extends RunningCommandService {

    /** A valid body; pairs of field and value replace its fields, a null value leaves the field out. */
    static Map<String, Object> range(String from, String to, Object... fields) {
        var body = new LinkedHashMap<String, Object>();
        body.put("from", from);
        body.put("to", to);
        body.put("allocationPercentage", "75.00");
        body.put("capitalPercentage", "60.00");
        body.put("expensePercentage", "40.00");
        return with(body, fields);
    }

    static Map<String, Object> range(String from, String to, String percentage) {
        return range(from, to, "allocationPercentage", percentage);
    }

    static String planOf(String project, String resource) {
        return "/api/v1/projects/" + project + "/plan/" + resource;
    }

    static Answer plan(Client client, String project, String resource, Map<String, Object> body) {
        return client.put(planOf(project, resource), body);
    }

    final Answer plan(String project, String resource, String from, String to, String percentage) {
        return plan(admin(), project, resource, range(from, to, percentage));
    }

    static Answer remove(Client client, String project, String resource, String from, String to) {
        return client.delete(planOf(project, resource) + "?from=" + from + "&to=" + to);
    }

    final Answer remove(String project, String resource, String from, String to) {
        return remove(admin(), project, resource, from, to);
    }

    final String aProject() {
        return aProjectIn(aProgram());
    }

    final String aResource() {
        return admin().post("/api/v1/resources", Map.of("name", "Server Hardware", "resourceType", "non_labor"))
                .id();
    }

    /** The id of a new user who has a new role with these permissions, everywhere. */
    final String aUserWho(String... permissions) {
        var role = fresh("r").replace("-", "_").substring(0, 30);
        admin().put("/api/v1/roles/" + role, Map.of("permissions", permissions));
        return aUserWith(role);
    }

    /** How many plan rows the resource has. */
    final long rows(String resource) {
        return database()
                .sql("select count(*) from plan_row_lookup where resource_id = ?::uuid")
                .param(resource)
                .query(Long.class)
                .single();
    }

    static String calendar(String resource, String month) {
        return resource + "." + month;
    }
}
