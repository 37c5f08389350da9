package dev.planner.command.actuals;

import dev.planner.command.imports.DaySums;
import dev.planner.command.imports.DaySums.Excess;
import dev.planner.command.imports.ImportFile;
import dev.planner.command.imports.ProjectChecks;
import dev.planner.command.imports.RowCode;
import dev.planner.command.imports.RowErrors;
import dev.planner.command.imports.RowWarning;
import dev.planner.command.imports.Verdict;
import dev.planner.command.staffing.BookableWorker;
import dev.planner.events.portfolio.ProjectId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks every row of a file completely, and then the days that the rows add to (domain reference, section 9). */
final class ActualImportDecisions {

    private final ActualImportFacts facts;
    private final RowErrors errors;
    private final ProjectChecks projects;
    private final List<RowWarning> warnings = new ArrayList<>();
    private final Set<ActualPlace> places = new HashSet<>();
    private final DaySums<WorkerDay> sums = new DaySums<>();

    private ActualImportDecisions(ActualImportFacts facts, RowErrors errors) {
        this.facts = facts;
        this.errors = errors;
        this.projects = new ProjectChecks(facts.access(), facts.projects(), errors);
    }

    static Verdict about(ImportFile<ActualRow> file, ActualImportFacts facts) {
        var decisions = new ActualImportDecisions(facts, new RowErrors(file.errors()));
        var faulty = new HashSet<Integer>();
        file.errors().forEach(error -> faulty.add(error.rowNumber()));
        file.rows().forEach(row -> decisions.check(row, !faulty.contains(row.number())));
        return new Verdict(decisions.errors.inOrder(), decisions.conflicts(), decisions.warnings);
    }

    /** @param isWellFormed whether nothing of the row has been rejected yet */
    private void check(ActualRow row, boolean isWellFormed) {
        var before = errors.count();
        var mayBook = row.projectId() != null && projects.check(row.number(), ActualRow.PROJECT, row.projectId());
        if (mayBook || facts.access().readsStaffing()) {
            worker(row).ifPresent(worker -> checkDay(row, worker));
        }
        if (isWellFormed && errors.count() == before) {
            warn(row);
        }
    }

    private Optional<BookableWorker> worker(ActualRow row) {
        if (row.externalWorkerId() == null) {
            return Optional.empty();
        }
        var worker = Optional.ofNullable(facts.workers().get(row.externalWorkerId()));
        if (worker.isEmpty()) {
            errors.add(row.number(), ActualRow.WORKER, RowCode.WORKER_NOT_FOUND);
        } else if (row.workerName() != null
                && !row.workerName().equals(worker.get().name())) {
            errors.add(row.number(), ActualRow.NAME, RowCode.WORKER_NAME_MISMATCH);
        }
        return worker;
    }

    private void checkDay(ActualRow row, BookableWorker worker) {
        if (row.date() == null) {
            return;
        }
        var before = errors.count();
        if (facts.rate(worker, row.date()).isEmpty()) {
            errors.add(row.number(), ActualRow.DATE, RowCode.RATE_NOT_FOUND);
        }
        if (row.projectId() != null && isTaken(worker, row.projectId(), row.date())) {
            errors.add(row.number(), ActualRow.DATE, RowCode.DUPLICATE_ACTUAL);
        }
        if (errors.count() == before && row.percentage() != null) {
            sums.add(row.number(), new WorkerDay(worker.id(), row.date()), row.percentage());
        }
    }

    /** By what is stored, or by a row above. */
    private boolean isTaken(BookableWorker worker, ProjectId project, LocalDate day) {
        var place = new ActualPlace(worker.id(), project, day);
        return !places.add(place) || facts.taken().contains(place);
    }

    private void warn(ActualRow row) {
        var entry = row.entry();
        var context = facts.of(entry);
        if (context.planned().isEmpty()) {
            warnings.add(new RowWarning(row.number(), RowWarning.Code.UNPLANNED));
        } else if (row.split() != null) {
            warnings.add(new RowWarning(row.number(), RowWarning.Code.SPLIT_IGNORED));
        }
        if (!context.project().dates().contains(entry.date())) {
            warnings.add(new RowWarning(row.number(), RowWarning.Code.OUTSIDE_PROJECT_DATES));
        }
    }

    private List<ActualConflict> conflicts() {
        var workers =
                facts.workers().values().stream().collect(Collectors.toMap(BookableWorker::id, Function.identity()));
        return sums.excesses(facts.sums())
                .map(excess ->
                        conflict(Objects.requireNonNull(workers.get(excess.day().workerId())), excess))
                .toList();
    }

    private static ActualConflict conflict(BookableWorker worker, Excess<WorkerDay> excess) {
        return new ActualConflict(
                worker.externalId(),
                worker.name(),
                excess.day().date(),
                excess.existing().toPlainString(),
                excess.added().toPlainString(),
                excess.total().toPlainString(),
                excess.excess().toPlainString(),
                excess.rows());
    }
}
