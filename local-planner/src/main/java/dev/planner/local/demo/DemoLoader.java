package dev.planner.local.demo;

import dev.planner.local.PlannerHttp;
import dev.planner.local.demo.DemoData.ActualRange;
import dev.planner.local.demo.DemoData.PlanRange;
import dev.planner.local.demo.DemoData.Program;
import dev.planner.local.demo.DemoData.Project;
import dev.planner.local.demo.DemoData.Resource;
import dev.planner.local.demo.DemoData.Role;
import dev.planner.local.demo.DemoData.Scope;
import dev.planner.local.demo.DemoData.User;
import dev.planner.local.demo.DemoData.Worker;
import dev.planner.local.demo.DemoData.WorkerType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;

/** Sends the demo data to the command service. Every step is harmless when repeated, so an interrupted load is simply done again. */
public final class DemoLoader {

    /** The demo's administrator; the command service creates this user itself at its first start. */
    public static final String ADMINISTRATOR = "admin";

    private static final String ACTUALS_HEADER = "project_id,external_worker_id,worker_name,date,percentage\n";

    private final PlannerHttp commands;

    public DemoLoader(PlannerHttp commands) {
        this.commands = commands;
    }

    /**
     * Staffing goes in beside the portfolio and its users: neither names anything of the other. The plan names both, and actuals
     * take their splits from it.
     *
     * @throws IllegalStateException if a step is refused
     */
    public void load(DemoData data) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture.allOf(
                            CompletableFuture.runAsync(() -> loadPortfolio(data), threads),
                            CompletableFuture.runAsync(() -> loadStaffing(data), threads))
                    .join();
            data.planRanges().forEach(this::plan);
            importActuals(data);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void loadPortfolio(DemoData data) {
        data.programs().forEach(this::create);
        data.projects().forEach(this::create);
        data.users().stream()
                .filter(user -> !user.username().equals(ADMINISTRATOR))
                .forEach(this::create);
    }

    private void loadStaffing(DemoData data) {
        data.workerTypes().forEach(this::create);
        data.workers().forEach(this::create);
        data.resources().forEach(this::create);
    }

    private void create(Program program) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", program.id());
        body.put("name", program.name());
        body.put("businessSponsor", program.businessSponsor());
        body.put("programManager", program.programManager());
        body.put("technicalLead", program.technicalLead());
        body.put("startDate", program.startDate());
        body.put("endDate", program.endDate());
        commands.send("POST", "/api/v1/programs", body);
    }

    private void create(Project project) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", project.id());
        body.put("programId", DemoData.programId(project.program()));
        body.put("name", project.name());
        body.put("businessSponsor", project.businessSponsor());
        body.put("projectManager", project.projectManager());
        body.put("technicalLead", project.technicalLead());
        body.put("costCenterCode", project.costCenterCode());
        body.put("startDate", project.startDate());
        body.put("endDate", project.endDate());
        body.put("phases", project.phases());
        commands.send("POST", "/api/v1/projects", body);
    }

    private void create(WorkerType type) {
        commands.send(
                "POST",
                "/api/v1/worker-types",
                Map.of("id", type.id(), "type", type.type(), "description", type.description()));
        type.rates()
                .forEach(rate -> commands.send(
                        "POST",
                        "/api/v1/worker-types/" + type.id() + "/rates",
                        Map.of(
                                "id", DemoData.rateId(type.type(), rate.startDate()),
                                "amount", rate.amount(),
                                "startDate", rate.startDate())));
    }

    private void create(Worker worker) {
        commands.send(
                "POST",
                "/api/v1/workers",
                Map.of(
                        "id", worker.id(),
                        "externalId", worker.externalId(),
                        "name", worker.name(),
                        "workerTypeId", DemoData.workerTypeId(worker.workerType())));
    }

    private void create(Resource resource) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", resource.id());
        body.put("name", resource.name());
        body.put("resourceType", resource.resourceType());
        if (resource.worker() != null) {
            body.put("workerId", DemoData.workerId(resource.worker()));
        }
        commands.send("POST", "/api/v1/resources", body);
    }

    private void plan(PlanRange range) {
        commands.send(
                "PUT",
                "/api/v1/projects/%s/plan/%s"
                        .formatted(DemoData.projectId(range.project()), DemoData.resourceId(range.resource())),
                Map.of(
                        "from", range.from(),
                        "to", range.to(),
                        "allocationPercentage", range.allocationPercentage(),
                        "capitalPercentage", range.capitalPercentage(),
                        "expensePercentage", range.expensePercentage()));
    }

    /** All or none: what is there already has come by this very import. */
    private void importActuals(DemoData data) {
        var rows = data.actualRanges().stream().flatMap(ActualRange::rows).toList();
        var report = commands.sendFile("/api/v1/actuals/imports", ACTUALS_HEADER + String.join("\n", rows));
        if (!report.path("accepted").asBoolean() && !isThere(report, rows.size())) {
            throw new IllegalStateException("the demo's actuals are not accepted: " + report);
        }
    }

    private static boolean isThere(JsonNode report, int rows) {
        var codes = report.path("errors").findValuesAsString("code");
        return !codes.isEmpty() && codes.size() <= rows && codes.stream().allMatch("DUPLICATE_ACTUAL"::equals);
    }

    private void create(User user) {
        commands.send(
                "POST", "/api/v1/users", Map.of("id", user.id(), "username", user.username(), "email", user.email()));
        user.roles().forEach(role -> assign(user, role));
        if (!user.active()) {
            commands.send("PUT", "/api/v1/users/" + user.id() + "/status", Map.of("active", false));
        }
    }

    private void assign(User user, Role role) {
        var path = "/api/v1/users/" + user.id() + "/roles/" + role.role();
        commands.send("PUT", path, Map.of("active", true));
        role.scopes().forEach(scope -> assign(path, scope));
        if (!role.active()) {
            commands.send("PUT", path, Map.of("active", false));
        }
    }

    private void assign(String rolePath, Scope scope) {
        var answer = commands.send("POST", rolePath + "/scopes", body(scope));
        if (!scope.active()) {
            var scopePath = rolePath + "/scopes/" + answer.path("id").stringValue();
            commands.send("PUT", scopePath + "/status", Map.of("active", false));
        }
    }

    private static Map<String, Object> body(Scope scope) {
        return switch (scope.type()) {
            case "program" ->
                Map.of("type", "program", "programId", DemoData.programId(Objects.requireNonNull(scope.program())));
            case "project" ->
                Map.of("type", "project", "projectId", DemoData.projectId(Objects.requireNonNull(scope.project())));
            default -> Map.of("type", scope.type());
        };
    }
}
