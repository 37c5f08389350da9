package dev.planner.events.actuals;

import dev.planner.events.EventType;
import dev.planner.events.PlannerEvent;
import dev.planner.events.portfolio.Money;
import dev.planner.events.portfolio.Percentage;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.portfolio.Split;
import dev.planner.events.staffing.WorkerId;
import java.time.LocalDate;

/** What happens to the actuals of one worker in one month. Emitted by the command service's timesheet aggregate. */
public sealed interface ActualEvent extends PlannerEvent {

    WorkerId workerId();

    ActualId actualId();

    ProjectId projectId();

    /** The day that was worked. */
    LocalDate date();

    default TimesheetId timesheetId() {
        return TimesheetId.of(workerId(), date());
    }

    @Override
    default String aggregateId() {
        return timesheetId().toString();
    }

    /**
     * An actual came into being.
     *
     * @param externalWorkerId and {@code workerName}: the worker's, as they were
     * @param splitSource where the two shares of the cost come from
     * @param actualCost at the rate of the worker's type on the day
     */
    @EventType("planner.actuals.actual-recorded")
    record ActualRecorded(
            WorkerId workerId,
            ActualId actualId,
            ProjectId projectId,
            String externalWorkerId,
            String workerName,
            LocalDate date,
            Percentage allocationPercentage,
            Percentage capitalPercentage,
            Percentage expensePercentage,
            SplitSource splitSource,
            boolean unplanned,
            boolean outsideProjectDates,
            Money actualCost,
            Money capitalAmount,
            Money expenseAmount)
            implements ActualEvent {

        public ActualRecorded(WorkerId workerId, Actual actual) {
            this(
                    workerId,
                    actual.id(),
                    actual.projectId(),
                    actual.externalWorkerId(),
                    actual.workerName(),
                    actual.date(),
                    actual.allocationPercentage(),
                    actual.split().capitalPercentage(),
                    actual.split().expensePercentage(),
                    actual.splitSource(),
                    actual.unplanned(),
                    actual.outsideProjectDates(),
                    actual.cost().total(),
                    actual.cost().capital(),
                    actual.cost().expense());
        }

        public Actual actual() {
            return new Actual(
                    actualId,
                    projectId,
                    externalWorkerId,
                    workerName,
                    date,
                    allocationPercentage,
                    new Split(capitalPercentage, expensePercentage),
                    splitSource,
                    unplanned,
                    outsideProjectDates,
                    new ActualCost(actualCost, capitalAmount, expenseAmount));
        }
    }

    /** An actual has another percentage; its cost follows, by the split that it has and the rate of its day. */
    @EventType("planner.actuals.actual-changed")
    record ActualChanged(
            WorkerId workerId,
            ActualId actualId,
            ProjectId projectId,
            LocalDate date,
            Percentage allocationPercentage,
            Money actualCost,
            Money capitalAmount,
            Money expenseAmount)
            implements ActualEvent {

        public ActualChanged(WorkerId workerId, Actual actual, Percentage allocation, ActualCost cost) {
            this(
                    workerId,
                    actual.id(),
                    actual.projectId(),
                    actual.date(),
                    allocation,
                    cost.total(),
                    cost.capital(),
                    cost.expense());
        }

        public ActualCost cost() {
            return new ActualCost(actualCost, capitalAmount, expenseAmount);
        }
    }

    /** An actual is gone; another can take its place. */
    @EventType("planner.actuals.actual-deleted")
    record ActualDeleted(WorkerId workerId, ActualId actualId, ProjectId projectId, LocalDate date)
            implements ActualEvent {

        public ActualDeleted(WorkerId workerId, Actual actual) {
            this(workerId, actual.id(), actual.projectId(), actual.date());
        }
    }
}
