package dev.planner.local.reporting;

import dev.planner.events.access.Permission;
import dev.planner.events.decision.Resource;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.query.reckoning.CostModel;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Somebody with grants, and what of a report they get to see (domain reference, sections 5 and 11). */
record Reader(CostModel model, List<Grant> grants) {

    /** 200, or how the first of these that is refused is refused. */
    int status(Permission permission, List<? extends Resource> about) {
        return about.stream()
                .filter(resource -> !may(permission, resource))
                .findFirst()
                .map(resource -> sees(resource) ? 403 : 404)
                .orElse(200);
    }

    boolean may(Permission permission, Resource resource) {
        return grants.stream()
                .filter(grant -> grant.permissions().contains(permission))
                .anyMatch(grant ->
                        grant.where().isEmpty() || grant.where().stream().anyMatch(scope -> covers(scope, resource)));
    }

    /** Its budget and what would tell it are left out for whoever may not see it. */
    ObjectNode summary(ObjectNode summary, Resource about) {
        return summary(summary, may(Permission.VIEW_BUDGET, about));
    }

    ObjectNode phases(ObjectNode report, ProjectId project) {
        report.path("phases").forEach(phase -> summary((ObjectNode) phase, Resource.project(project)));
        return report;
    }

    ObjectNode series(ObjectNode report, Resource about) {
        if (!may(Permission.VIEW_BUDGET, about)) {
            report.remove("budget");
            ((ObjectNode) report.path("summary")).remove("budgetUtilizationPercentage");
        }
        return report;
    }

    ObjectNode project(ObjectNode report) {
        return financial(report, List.of(reported(report)));
    }

    ObjectNode program(ObjectNode report, ProgramId program) {
        report.path("projects").forEach(project -> project((ObjectNode) project));
        return financial(report, List.of(Resource.program(program)));
    }

    ObjectNode projects(ObjectNode report) {
        report.path("projects").forEach(project -> project((ObjectNode) project));
        return financial(
                report,
                report.path("projects").valueStream().map(Reader::reported).toList());
    }

    private ObjectNode financial(ObjectNode report, List<Resource> about) {
        if (about.stream().allMatch(resource -> may(Permission.VIEW_FORECAST, resource))) {
            var withBudget = about.stream().allMatch(resource -> may(Permission.VIEW_BUDGET, resource));
            summary((ObjectNode) report.path("financialSummary"), withBudget);
        } else {
            report.putNull("financialSummary");
        }
        return report;
    }

    private static ObjectNode summary(ObjectNode summary, boolean withBudget) {
        return withBudget ? summary : summary.remove(List.of("budget", "analysis"));
    }

    private static Resource reported(JsonNode report) {
        return Resource.project(ProjectId.of(report.path("projectId").asString()));
    }

    private boolean covers(Resource scope, Resource resource) {
        return scope.equals(resource)
                || (resource instanceof Resource.OfProject(ProjectId project)
                        && scope.equals(Resource.program(model.project(project).programId())));
    }

    /** Whether it is refused instead of hidden: a program also to whoever reads one of its projects. */
    private boolean sees(Resource resource) {
        return switch (resource) {
            case Resource.OfSystem _ -> true;
            case Resource.OfProject _ -> may(Permission.READ_PROJECT, resource);
            case Resource.OfProgram(ProgramId program) ->
                may(Permission.READ_PROGRAM, resource)
                        || model.projectsOf(program).stream()
                                .anyMatch(project -> may(Permission.READ_PROGRAM, Resource.project(project)));
        };
    }
}
