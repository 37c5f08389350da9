package dev.planner.command.actuals;

import dev.planner.command.execution.ProjectAccess;
import dev.planner.command.portfolio.BookableProject;
import dev.planner.command.staffing.BookableWorker;
import dev.planner.command.staffing.DayRates.DayRate;
import dev.planner.events.portfolio.Money;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.portfolio.Split;
import dev.planner.events.staffing.WorkerTypeId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What the rows of a file depend on, all of it final until the transaction ends.
 *
 * @param projects those that the rows name, as far as they exist
 * @param workers by external id
 * @param planned the splits of plan rows in places that the rows name
 * @param taken the places that have an actual
 * @param sums of the days that the rows name, in percent
 */
record ActualImportFacts(
        ProjectAccess access,
        Map<ProjectId, BookableProject> projects,
        Map<String, BookableWorker> workers,
        Map<WorkerTypeId, List<DayRate>> rates,
        Map<ActualPlace, Split> planned,
        Set<ActualPlace> taken,
        Map<WorkerDay, BigDecimal> sums) {

    Optional<Money> rate(BookableWorker worker, LocalDate day) {
        return rates.getOrDefault(worker.workerTypeId(), List.of()).stream()
                .filter(rate -> rate.isValidOn(day))
                .map(DayRate::amount)
                .findFirst();
    }

    /** What an acceptable row depends on. */
    ActualFacts of(ActualEntry entry) {
        var worker = worker(entry);
        return new ActualFacts(
                Objects.requireNonNull(projects.get(entry.projectId())),
                worker,
                Optional.ofNullable(planned.get(place(entry))),
                rate(worker, entry.date()));
    }

    ActualPlace place(ActualEntry entry) {
        return new ActualPlace(worker(entry).id(), entry.projectId(), entry.date());
    }

    private BookableWorker worker(ActualEntry entry) {
        return Objects.requireNonNull(workers.get(entry.externalWorkerId()));
    }
}
