package dev.planner.benchmarks.world;

import dev.planner.events.PlannerEvent;
import dev.planner.events.access.AccessEvent.RoleAssigned;
import dev.planner.events.access.AccessEvent.ScopeAssigned;
import dev.planner.events.access.AccessEvent.UserCreated;
import dev.planner.events.access.Scope;
import dev.planner.events.actuals.ActualEvent.ActualRecorded;
import dev.planner.events.plan.PlanEvent.PlanRowsSet;
import dev.planner.events.portfolio.Phase;
import dev.planner.events.portfolio.PortfolioEvent.ProgramCreated;
import dev.planner.events.portfolio.PortfolioEvent.ProjectCreated;
import dev.planner.events.staffing.StaffingEvent.RateSet;
import dev.planner.events.staffing.StaffingEvent.ResourceCreated;
import dev.planner.events.staffing.StaffingEvent.WorkerCreated;
import dev.planner.events.staffing.StaffingEvent.WorkerTypeCreated;
import java.util.List;
import java.util.Map;

/**
 * The request that leads to an event.
 *
 * @param path without {@code /api/v1}
 */
record Entry(String method, String path, Map<String, Object> body) {

    /** @throws IllegalArgumentException if no {@link World} has such an event */
    static Entry of(PlannerEvent event) {
        return switch (event) {
            case UserCreated e ->
                post(
                        "/users",
                        Body.of("id", e.userId()).and("username", e.username()).and("email", e.email()));
            case RoleAssigned e ->
                new Entry("PUT", "/users/" + e.userId() + "/roles/" + e.role(), Map.of("active", e.active()));
            case ScopeAssigned e -> post("/users/" + e.userId() + "/roles/" + e.role() + "/scopes", scope(e.scope()));
            case ProgramCreated e -> post("/programs", program(e));
            case ProjectCreated e -> post("/projects", project(e));
            case WorkerTypeCreated e ->
                post(
                        "/worker-types",
                        Body.of("id", e.workerTypeId()).and("type", e.type()).and("description", e.description()));
            case RateSet e ->
                post(
                        "/worker-types/" + e.workerTypeId() + "/rates",
                        Body.of("id", e.rateId()).and("amount", e.amount()).and("startDate", e.startDate()));
            case WorkerCreated e -> post("/workers", worker(e));
            case ResourceCreated e -> post("/resources", resource(e));
            case PlanRowsSet e ->
                new Entry("PUT", "/projects/" + e.projectId() + "/plan/" + e.resourceId(), plan(e).fields());
            case ActualRecorded e -> post("/actuals", actual(e));
            default -> throw new IllegalArgumentException("not of a world: " + event);
        };
    }

    private static Entry post(String path, Body body) {
        return new Entry("POST", path, body.fields());
    }

    private static Body scope(Scope scope) {
        return switch (scope) {
            case Scope.Global _ -> Body.of("type", "global");
            case Scope.Program(var id) -> Body.of("type", "program").and("programId", id);
            case Scope.Project(var id) -> Body.of("type", "project").and("projectId", id);
        };
    }

    private static Body program(ProgramCreated event) {
        var details = event.details();
        return Body.of("id", event.programId())
                .and("name", details.name())
                .and("businessSponsor", details.businessSponsor())
                .and("programManager", details.programManager())
                .and("technicalLead", details.technicalLead())
                .and("startDate", details.startDate())
                .and("endDate", details.endDate());
    }

    private static Body project(ProjectCreated event) {
        var details = event.details();
        return Body.of("id", event.projectId())
                .and("programId", event.programId())
                .and("name", details.name())
                .and("businessSponsor", details.businessSponsor())
                .and("projectManager", details.projectManager())
                .and("technicalLead", details.technicalLead())
                .and("costCenterCode", details.costCenterCode())
                .and("startDate", details.startDate())
                .and("endDate", details.endDate())
                .and("phases", phases(event.phases()));
    }

    private static List<Map<String, Object>> phases(List<Phase> phases) {
        return phases.stream()
                .map(phase -> Body.of("name", phase.name())
                        .and("startDate", phase.startDate())
                        .and("endDate", phase.endDate())
                        .and("capitalBudget", phase.capitalBudget())
                        .and("expenseBudget", phase.expenseBudget())
                        .fields())
                .toList();
    }

    private static Body worker(WorkerCreated event) {
        return Body.of("id", event.workerId())
                .and("externalId", event.externalId())
                .and("name", event.name())
                .and("workerTypeId", event.workerTypeId());
    }

    private static Body resource(ResourceCreated event) {
        var body = Body.of("id", event.resourceId())
                .and("name", event.name())
                .and("resourceType", event.resourceType().key());
        var worker = event.workerId();
        return worker == null ? body : body.and("workerId", worker);
    }

    private static Body plan(PlanRowsSet event) {
        return Body.of("from", event.from())
                .and("to", event.to())
                .and("allocationPercentage", event.allocationPercentage())
                .and("capitalPercentage", event.capitalPercentage())
                .and("expensePercentage", event.expensePercentage());
    }

    private static Body actual(ActualRecorded event) {
        return Body.of("id", event.actualId())
                .and("projectId", event.projectId())
                .and("externalWorkerId", event.externalWorkerId())
                .and("workerName", event.workerName())
                .and("date", event.date())
                .and("allocationPercentage", event.allocationPercentage());
    }
}
