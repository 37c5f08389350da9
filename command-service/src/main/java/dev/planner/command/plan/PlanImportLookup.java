package dev.planner.command.plan;

import dev.planner.command.execution.CommandGate;
import dev.planner.command.imports.ImportFile;
import dev.planner.command.portfolio.BookableProjects;
import dev.planner.command.staffing.PlannableResources;
import dev.planner.events.access.Permission;
import dev.planner.events.access.UserId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.staffing.ResourceId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Gathers the facts of a file in a number of statements that does not grow with its rows one by one. Takes the locks of all plan commands,
 * project, then resource, each of them in order of ids.
 */
class PlanImportLookup {

    private final CommandGate gate;
    private final BookableProjects projects;
    private final PlannableResources resources;
    private final PlanLookup plan;

    PlanImportLookup(CommandGate gate, BookableProjects projects, PlannableResources resources, PlanLookup plan) {
        this.gate = gate;
        this.projects = projects;
        this.resources = resources;
        this.plan = plan;
    }

    PlanImportFacts facts(UserId caller, ImportFile<PlanImportRow> file) {
        var rows = file.rows();
        var named = file.named(PlanImportRow::projectId);
        var access = gate.accessTo(caller, Permission.CREATE_ASSIGNMENT, named, Permission.READ_RESOURCE);
        var held = projects.holdAll(access.allowed());
        var claimed = resources.claimAll(file.named(PlanImportRow::resourceId));
        return new PlanImportFacts(
                access,
                held,
                claimed,
                plan.taken(places(rows, held.keySet(), claimed)),
                plan.sums(days(rows, claimed)));
    }

    private static Set<PlanPlace> places(List<PlanImportRow> rows, Set<ProjectId> held, Set<ResourceId> claimed) {
        var places = new HashSet<PlanPlace>();
        for (PlanImportRow row : rows) {
            if (row.resourceId() != null
                    && row.projectId() != null
                    && row.date() != null
                    && claimed.contains(row.resourceId())
                    && held.contains(row.projectId())) {
                places.add(new PlanPlace(row.resourceId(), row.projectId(), row.date()));
            }
        }
        return places;
    }

    private static Set<ResourceDay> days(List<PlanImportRow> rows, Set<ResourceId> claimed) {
        var days = new HashSet<ResourceDay>();
        for (PlanImportRow row : rows) {
            if (row.resourceId() != null && row.date() != null && claimed.contains(row.resourceId())) {
                days.add(new ResourceDay(row.resourceId(), row.date()));
            }
        }
        return days;
    }
}
