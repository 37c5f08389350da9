package dev.planner.command.actuals;

import dev.planner.command.portfolio.BookableProject;
import dev.planner.command.staffing.BookableWorker;
import dev.planner.events.portfolio.Money;
import dev.planner.events.portfolio.Split;
import java.util.Optional;

/**
 * What a new actual depends on, beside the timesheet.
 *
 * @param planned the split of the plan row of that worker, project and day
 * @param rate of the worker's type on the day
 */
record ActualFacts(BookableProject project, BookableWorker worker, Optional<Split> planned, Optional<Money> rate) {}
