package dev.planner.query.reporting;

import dev.planner.events.access.Permission;
import dev.planner.events.decision.Reach;
import dev.planner.events.decision.Resource;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.query.caller.CallerAccess;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is shown of figures to whoever reads them: without view_forecast on what they are about nothing, without view_budget neither budgets
 * nor what would tell them (domain reference, sections 5.3 and 11).
 */
record Reader(Reach forecasts, Reach budgets) {

    /** Whoever the figures are about. */
    static Reader of(CallerAccess caller) {
        return new Reader(caller.reach(Permission.VIEW_FORECAST), caller.reach(Permission.VIEW_BUDGET));
    }

    /** Of figures of these projects only. */
    static Reader of(Collection<ProjectId> projects, CallerAccess caller) {
        return new Reader(
                reach(projects, Permission.VIEW_FORECAST, caller), reach(projects, Permission.VIEW_BUDGET, caller));
    }

    /** Of figures of this program and its projects only. */
    static Reader of(ProgramId program, CallerAccess caller) {
        return new Reader(
                reach(program, Permission.VIEW_FORECAST, caller), reach(program, Permission.VIEW_BUDGET, caller));
    }

    /** Of figures of this program, whoever sees all of them. */
    static Reader ofAll(ProgramId program) {
        var all = new Reach(false, Set.of(program), Set.of());
        return new Reader(all, all);
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

    /** Two readers of the same report who are told the same are shown the same. */
    String told() {
        return "forecasts of " + told(forecasts) + ", budgets of " + told(budgets);
    }

    private static String told(Reach reach) {
        return Stream.of(Stream.of(reach.global()), reach.programs().stream(), reach.projects().stream())
                .flatMap(part -> part.map(Object::toString))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static Reach reach(Collection<ProjectId> projects, Permission permission, CallerAccess caller) {
        var seen = projects.stream()
                .filter(project ->
                        caller.decide(permission, Resource.project(project)).allowed())
                .collect(Collectors.toSet());
        return new Reach(false, Set.of(), seen);
    }

    /** Whoever does not see the program may see some of its projects. */
    private static Reach reach(ProgramId program, Permission permission, CallerAccess caller) {
        return caller.decide(permission, Resource.program(program)).allowed()
                ? new Reach(false, Set.of(program), Set.of())
                : new Reach(false, Set.of(), caller.reach(permission).projects());
    }
}
