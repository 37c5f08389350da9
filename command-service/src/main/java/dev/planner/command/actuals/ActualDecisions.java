package dev.planner.command.actuals;

import dev.planner.command.staffing.BookableWorker;
import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Refusal;
import dev.planner.events.actuals.Actual;
import dev.planner.events.actuals.ActualCost;
import dev.planner.events.actuals.ActualEvent.ActualChanged;
import dev.planner.events.actuals.ActualEvent.ActualRecorded;
import dev.planner.events.actuals.ActualId;
import dev.planner.events.actuals.AllocationCap;
import dev.planner.events.actuals.Timesheet;
import dev.planner.events.portfolio.Money;
import dev.planner.events.portfolio.Percentage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What may happen to the actuals of a timesheet (domain reference, sections 2, 3 and 9). */
final class ActualDecisions {

    private ActualDecisions() {}

    /**
     * A day on which the worker would do more than is in it, all figures in percent, as decimal strings.
     *
     * @param worker the external id
     */
    record ExceededDay(String worker, LocalDate day, String existing, String requested, String total, String excess) {}

    /**
     * Records an actual, with the cost that follows from it.
     *
     * @throws Refusal {@code PROJECT_ARCHIVED}, {@code WORKER_NAME_MISMATCH}, {@code DUPLICATE_ACTUAL}, {@code ALLOCATION_EXCEEDED},
     *     {@code RATE_NOT_FOUND}
     */
    static ActualRecorded record(Timesheet sheet, ActualId id, ActualEntry entry, ActualFacts facts) {
        facts.project().requireNotArchived();
        requireNameOf(facts.worker(), entry);
        requireFree(sheet, entry);
        requireRoom(sheet, entry.externalWorkerId(), entry.date(), BigDecimal.ZERO, entry.allocationPercentage());
        return recorded(id, entry, facts);
    }

    /**
     * An entry that may be recorded as an actual, with the cost that follows from it.
     *
     * @throws Refusal {@code RATE_NOT_FOUND}
     */
    static ActualRecorded recorded(ActualId id, ActualEntry entry, ActualFacts facts) {
        var rate = priced(facts.rate(), entry.date());
        var chosen = ChosenSplit.of(facts.planned(), Optional.ofNullable(entry.split()));
        return new ActualRecorded(
                facts.worker().id(),
                new Actual(
                        id,
                        entry.projectId(),
                        entry.externalWorkerId(),
                        entry.workerName(),
                        entry.date(),
                        entry.allocationPercentage(),
                        chosen.split(),
                        chosen.source(),
                        chosen.isUnplanned(),
                        !facts.project().dates().contains(entry.date()),
                        ActualCost.of(rate, entry.allocationPercentage(), chosen.split())));
    }

    /**
     * Gives an actual another percentage, and the cost that follows by its own split; nothing happens if it is as asked.
     *
     * @param rate of the worker's type on the day
     * @throws Refusal {@code ALLOCATION_EXCEEDED}, {@code RATE_NOT_FOUND}
     */
    static Optional<ActualChanged> change(Timesheet sheet, Actual actual, Percentage allocation, Optional<Money> rate) {
        if (allocation.equals(actual.allocationPercentage())) {
            return Optional.empty();
        }
        var own = actual.allocationPercentage().value();
        requireRoom(sheet, actual.externalWorkerId(), actual.date(), own, allocation);
        var cost = ActualCost.of(priced(rate, actual.date()), allocation, actual.split());
        return Optional.of(new ActualChanged(sheet.id().workerId(), actual, allocation, cost));
    }

    private static void requireNameOf(BookableWorker worker, ActualEntry entry) {
        if (!entry.workerName().equals(worker.name())) {
            throw Refusal.of(ErrorCode.WORKER_NAME_MISMATCH, "The name is not exactly that of the worker.")
                    .with("externalWorkerId", worker.externalId())
                    .with("workerName", entry.workerName());
        }
    }

    private static void requireFree(Timesheet sheet, ActualEntry entry) {
        sheet.find(entry.projectId(), entry.date()).ifPresent(taken -> {
            throw Refusal.of(
                            ErrorCode.DUPLICATE_ACTUAL,
                            "The worker has an actual on that project and day: change that one.")
                    .with("actualId", taken.id())
                    .with("externalWorkerId", entry.externalWorkerId())
                    .with("projectId", entry.projectId())
                    .with("date", entry.date());
        });
    }

    /** @param own what of the day's sum is to be replaced, in percent */
    private static void requireRoom(
            Timesheet sheet, String worker, LocalDate day, BigDecimal own, Percentage requested) {
        var cap = new AllocationCap(sheet.allocationOn(day).subtract(own), requested);
        if (cap.isExceeded()) {
            var exceeded = new ExceededDay(
                    worker,
                    day,
                    cap.existing().toPlainString(),
                    requested.toString(),
                    cap.total().toPlainString(),
                    cap.excess().toPlainString());
            throw Refusal.of(ErrorCode.ALLOCATION_EXCEEDED, "The worker would do more on a day than is in it.")
                    .with("days", List.of(exceeded));
        }
    }

    private static Money priced(Optional<Money> rate, LocalDate day) {
        return rate.orElseThrow(() -> Refusal.of(ErrorCode.RATE_NOT_FOUND, "The worker's type has no rate on that day.")
                .with("date", day));
    }
}
