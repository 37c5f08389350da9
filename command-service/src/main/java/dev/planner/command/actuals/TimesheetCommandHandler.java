package dev.planner.command.actuals;

import dev.planner.command.actuals.TimesheetCommand.ChangeActual;
import dev.planner.command.actuals.TimesheetCommand.CreateActual;
import dev.planner.command.actuals.TimesheetCommand.DeleteActual;
import dev.planner.command.execution.CreatedIds;
import dev.planner.command.execution.Outcome;
import dev.planner.command.portfolio.BookableProject;
import dev.planner.command.portfolio.BookableProjects;
import dev.planner.command.staffing.BookableWorkers;
import dev.planner.command.staffing.DayRates;
import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Refusal;
import dev.planner.events.actuals.Actual;
import dev.planner.events.actuals.ActualEvent.ActualDeleted;
import dev.planner.events.actuals.ActualId;
import dev.planner.events.actuals.Timesheet;
import dev.planner.events.portfolio.Percentage;
import dev.planner.events.staffing.WorkerId;
import java.util.Map;

/** Takes the locks that a decision about an actual needs, in the order project, worker, worker type, and gathers its facts. */
class TimesheetCommandHandler {

    private final BookableProjects projects;
    private final BookableWorkers workers;
    private final DayRates rates;
    private final PlannedSplits planned;
    private final CreatedIds createdIds;

    TimesheetCommandHandler(
            BookableProjects projects,
            BookableWorkers workers,
            DayRates rates,
            PlannedSplits planned,
            CreatedIds createdIds) {
        this.projects = projects;
        this.workers = workers;
        this.rates = rates;
        this.planned = planned;
        this.createdIds = createdIds;
    }

    /** @throws Refusal what {@link ActualDecisions} refuse, {@code NOT_FOUND} and {@code REFERENCE_NOT_FOUND} */
    Outcome handle(Timesheet sheet, TimesheetCommand command) {
        return switch (command) {
            case CreateActual create -> create(sheet, create);
            case ChangeActual change -> change(sheet, existing(sheet, change.actualId()), change.allocation());
            case DeleteActual delete ->
                sheet.find(delete.actualId())
                        .map(actual -> delete(sheet, actual))
                        .orElseGet(Outcome::unchanged);
        };
    }

    private Outcome create(Timesheet sheet, CreateActual create) {
        var entry = create.content();
        var facts = facts(sheet.id().workerId(), entry);
        var recorded = ActualDecisions.record(sheet, create.actualId(), entry, facts);
        return Outcome.created(recorded)
                .answering(Map.of("id", recorded.actualId(), "warnings", Warning.about(entry, recorded)));
    }

    private ActualFacts facts(WorkerId workerId, ActualEntry entry) {
        var project = projects.hold(entry.projectId()).orElseThrow(() -> noSuch("project", "projectId"));
        var worker = workers.hold(workerId).orElseThrow(() -> noSuch("worker", "externalWorkerId"));
        return new ActualFacts(
                project,
                worker,
                planned.find(new ActualPlace(workerId, entry.projectId(), entry.date())),
                rates.hold(worker.workerTypeId(), entry.date()));
    }

    private Outcome change(Timesheet sheet, Actual actual, Percentage allocation) {
        requireNotArchived(actual);
        var rate =
                workers.hold(sheet.id().workerId()).flatMap(worker -> rates.hold(worker.workerTypeId(), actual.date()));
        return ActualDecisions.change(sheet, actual, allocation, rate)
                .map(Outcome::of)
                .orElseGet(Outcome::unchanged);
    }

    private Outcome delete(Timesheet sheet, Actual actual) {
        requireNotArchived(actual);
        createdIds.retire(actual.id().value());
        return Outcome.of(new ActualDeleted(sheet.id().workerId(), actual));
    }

    private void requireNotArchived(Actual actual) {
        projects.hold(actual.projectId()).ifPresent(BookableProject::requireNotArchived);
    }

    private static Actual existing(Timesheet sheet, ActualId actual) {
        return sheet.find(actual).orElseThrow(() -> Refusal.notFound("There is no such actual."));
    }

    private static Refusal noSuch(String what, String field) {
        return Refusal.of(ErrorCode.REFERENCE_NOT_FOUND, "There is no such " + what + ".")
                .with("field", field);
    }
}
