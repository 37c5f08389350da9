package dev.planner.query.reporting;

import dev.planner.events.access.Permission;
import dev.planner.events.decision.Reach;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.query.caller.CallerAccess;

/**
 * What is shown of figures to whoever reads them: without view_forecast on what they are about nothing, without view_budget neither budgets
 * nor what would tell them (domain reference, sections 5.3 and 11).
 */
record Reader(Reach forecasts, Reach budgets) {

    static Reader of(CallerAccess caller) {
        return new Reader(caller.reach(Permission.VIEW_FORECAST), caller.reach(Permission.VIEW_BUDGET));
    }

    boolean seesForecast(ReportedProject project) {
        return forecasts.covers(project.id(), project.programId());
    }

    boolean seesForecast(ProgramId program) {
        return forecasts.covers(program);
    }

    boolean seesBudget(ReportedProject project) {
        return budgets.covers(project.id(), project.programId());
    }

    boolean seesBudget(ProgramId program) {
        return budgets.covers(program);
    }
}
