package dev.planner.command.actuals;

import dev.planner.command.execution.CommandGate;
import dev.planner.command.imports.ImportFile;
import dev.planner.command.portfolio.BookableProjects;
import dev.planner.command.staffing.BookableWorker;
import dev.planner.command.staffing.BookableWorkers;
import dev.planner.command.staffing.DayRates;
import dev.planner.events.access.Permission;
import dev.planner.events.access.UserId;
import dev.planner.events.portfolio.ProjectId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gathers the facts of a file in a number of statements that does not grow with its rows one by one. Takes the locks in the order of all
 * bookings, project, worker, worker type, and each of them in order of ids; workers exclusively, so that what is found out about their days
 * stays true.
 */
class ActualImportLookup {

    private final CommandGate gate;
    private final BookableProjects projects;
    private final BookableWorkers workers;
    private final DayRates rates;
    private final PlannedSplits planned;
    private final ActualLookup actuals;

    ActualImportLookup(
            CommandGate gate,
            BookableProjects projects,
            BookableWorkers workers,
            DayRates rates,
            PlannedSplits planned,
            ActualLookup actuals) {
        this.gate = gate;
        this.projects = projects;
        this.workers = workers;
        this.rates = rates;
        this.planned = planned;
        this.actuals = actuals;
    }

    ActualImportFacts facts(UserId caller, ImportFile<ActualRow> file) {
        var rows = file.rows();
        var named = file.named(ActualRow::projectId);
        var access = gate.accessTo(caller, Permission.IMPORT_ACTUALS, named, Permission.READ_WORKER);
        var held = projects.holdAll(access.allowed());
        var claimed = workers.claimAll(file.named(ActualRow::externalWorkerId).stream()
                .filter(ActualImportLookup::isStorable)
                .toList());
        var types = claimed.values().stream().map(BookableWorker::workerTypeId).collect(Collectors.toSet());
        var priced = rates.holdAll(types);
        var places = places(rows, held.keySet(), claimed);
        return new ActualImportFacts(
                access,
                held,
                claimed,
                priced,
                planned.findAll(places),
                actuals.taken(places),
                actuals.sums(days(rows, claimed)));
    }

    /** PostgreSQL takes no NUL, not even to look for it. */
    private static boolean isStorable(String externalId) {
        return externalId.indexOf('\0') < 0;
    }

    private static Set<ActualPlace> places(
            List<ActualRow> rows, Set<ProjectId> held, Map<String, BookableWorker> workers) {
        var places = new HashSet<ActualPlace>();
        for (ActualRow row : rows) {
            var worker = workers.get(row.externalWorkerId());
            if (worker != null && row.date() != null && row.projectId() != null && held.contains(row.projectId())) {
                places.add(new ActualPlace(worker.id(), row.projectId(), row.date()));
            }
        }
        return places;
    }

    private static Set<WorkerDay> days(List<ActualRow> rows, Map<String, BookableWorker> workers) {
        var days = new HashSet<WorkerDay>();
        for (ActualRow row : rows) {
            var worker = workers.get(row.externalWorkerId());
            if (worker != null && row.date() != null) {
                days.add(new WorkerDay(worker.id(), row.date()));
            }
        }
        return days;
    }
}
