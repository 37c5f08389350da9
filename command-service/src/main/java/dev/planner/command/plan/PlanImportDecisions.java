package dev.planner.command.plan;

import dev.planner.command.imports.DaySums;
import dev.planner.command.imports.ImportFile;
import dev.planner.command.imports.ProjectChecks;
import dev.planner.command.imports.RowCode;
import dev.planner.command.imports.RowErrors;
import dev.planner.command.imports.Verdict;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.staffing.ResourceId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks every row of a file completely, and then the days that the rows add to (domain reference, sections 8 and 9). */
final class PlanImportDecisions {

    private final PlanImportFacts facts;
    private final RowErrors errors;
    private final ProjectChecks projects;
    private final Set<PlanPlace> places = new HashSet<>();
    private final DaySums<ResourceDay> sums = new DaySums<>();

    private PlanImportDecisions(PlanImportFacts facts, RowErrors errors) {
        this.facts = facts;
        this.errors = errors;
        this.projects = new ProjectChecks(facts.access(), facts.projects(), errors);
    }

    static Verdict about(ImportFile<PlanImportRow> file, PlanImportFacts facts) {
        var decisions = new PlanImportDecisions(facts, new RowErrors(file.errors()));
        file.rows().forEach(decisions::check);
        return new Verdict(decisions.errors.inOrder(), decisions.conflicts(), List.of());
    }

    private void check(PlanImportRow row) {
        var mayBook = row.projectId() != null && projects.check(row.number(), PlanImportRow.PROJECT, row.projectId());
        if (row.resourceId() == null || !(mayBook || facts.access().readsStaffing())) {
            return;
        }
        if (!facts.resources().contains(row.resourceId())) {
            errors.add(row.number(), PlanImportRow.RESOURCE, RowCode.RESOURCE_NOT_FOUND);
        } else if (row.date() != null) {
            checkDay(row, row.resourceId(), row.date());
        }
    }

    private void checkDay(PlanImportRow row, ResourceId resource, LocalDate day) {
        var before = errors.count();
        if (row.projectId() != null) {
            if (isOutside(row.projectId(), day)) {
                errors.add(row.number(), PlanImportRow.DATE, RowCode.DAY_OUTSIDE_PROJECT);
            }
            if (isTaken(new PlanPlace(resource, row.projectId(), day))) {
                errors.add(row.number(), PlanImportRow.DATE, RowCode.DUPLICATE_PLAN_ROW);
            }
        }
        if (errors.count() == before && row.allocationPercentage() != null) {
            sums.add(row.number(), new ResourceDay(resource, day), row.allocationPercentage());
        }
    }

    private boolean isOutside(ProjectId project, LocalDate day) {
        var held = facts.projects().get(project);
        return held != null && !held.dates().contains(day);
    }

    /** By what is stored, or by a row above. */
    private boolean isTaken(PlanPlace place) {
        return !places.add(place) || facts.taken().contains(place);
    }

    private List<PlanConflict> conflicts() {
        return sums.excesses(facts.sums())
                .map(excess -> new PlanConflict(
                        excess.day().resourceId(),
                        excess.day().date(),
                        excess.existing().toPlainString(),
                        excess.added().toPlainString(),
                        excess.total().toPlainString(),
                        excess.excess().toPlainString(),
                        excess.rows()))
                .toList();
    }
}
