package dev.planner.projector.reporting;

import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.staffing.ResourceId;
import dev.planner.events.staffing.WorkerId;
import dev.planner.events.staffing.WorkerTypeId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What events have touched of what reports show: what has to be summed up again, and whose reports have changed. */
final class Touched {

    private final Map<Span.Key, Span> spans = new HashMap<>();
    private final Set<Worked> worked = new HashSet<>();
    private final Map<WorkerTypeId, LocalDate> rates = new HashMap<>();
    private final Set<WorkerId> pricedWorkers = new HashSet<>();
    private final Set<ResourceId> pricedResources = new HashSet<>();
    private final Set<WorkerId> namedWorkers = new HashSet<>();
    private final Set<ResourceId> namedResources = new HashSet<>();
    private final Set<ProjectId> projects = new HashSet<>();
    private final Set<ProgramId> programs = new HashSet<>();

    /** A worker's month on a project. */
    record Worked(ProjectId projectId, YearMonth month, WorkerId workerId) {}

    /** Rows of these days are others now. */
    void days(ProjectId project, LocalDate from, LocalDate to) {
        for (var first = from;
                !first.isAfter(to);
                first = YearMonth.from(first).plusMonths(1).atDay(1)) {
            var end = YearMonth.from(first).atEndOfMonth();
            days(new Span(project, first, end.isAfter(to) ? to : end));
        }
    }

    void days(Span span) {
        spans.merge(span.key(), span, Span::and);
    }

    /** An actual of the worker is another one now, or gone. */
    void actual(ProjectId project, WorkerId worker, LocalDate day) {
        days(project, day, day);
        worked.add(new Worked(project, YearMonth.from(day), worker));
    }

    /** The prices of the worker type's workers are others from that day on. */
    void rates(WorkerTypeId workerType, LocalDate from) {
        rates.merge(workerType, from, (one, other) -> one.isBefore(other) ? one : other);
    }

    /** The prices of all plan rows of the worker may be others. */
    void prices(WorkerId worker) {
        pricedWorkers.add(worker);
        names(worker);
    }

    /** The prices of all plan rows of the resource may be others. */
    void prices(ResourceId resource) {
        pricedResources.add(resource);
    }

    /** The worker goes by another name. */
    void names(WorkerId worker) {
        namedWorkers.add(worker);
    }

    /** The resource goes by another name. */
    void names(ResourceId resource) {
        namedResources.add(resource);
    }

    /** The project itself is another one, which its program shows too. */
    void project(ProjectId project) {
        projects.add(project);
    }

    void program(ProgramId program) {
        programs.add(program);
    }

    /** Whether prices or names have changed: which plan rows that concerns depends on what others write at the same time. */
    boolean concernsRowsOfOthers() {
        return !rates.isEmpty()
                || !pricedWorkers.isEmpty()
                || !pricedResources.isEmpty()
                || !namedWorkers.isEmpty()
                || !namedResources.isEmpty();
    }

    boolean isNothing() {
        return spans.isEmpty() && projects.isEmpty() && programs.isEmpty() && !concernsRowsOfOthers();
    }

    /** One for each project and month, in no order. */
    List<Span> spans() {
        return List.copyOf(spans.values());
    }

    List<Worked> worked() {
        return List.copyOf(worked);
    }

    List<Map.Entry<WorkerTypeId, LocalDate>> rates() {
        return List.copyOf(rates.entrySet());
    }

    Collection<WorkerId> pricedWorkers() {
        return pricedWorkers;
    }

    Collection<ResourceId> pricedResources() {
        return pricedResources;
    }

    Collection<WorkerId> namedWorkers() {
        return namedWorkers;
    }

    Collection<ResourceId> namedResources() {
        return namedResources;
    }

    /** Those whose reports have changed, those with touched days among them. */
    Set<ProjectId> projects() {
        var all = new HashSet<>(projects);
        spans.keySet().forEach(key -> all.add(key.projectId()));
        return all;
    }

    /** Those whose reports have changed, beside those of the projects. */
    Set<ProgramId> programs() {
        return programs;
    }
}
