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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What events have touched of what reports show: what has to be summed up again, and whose reports have changed. */
final class Touched {

    private final Map<Span.Key, Span> spans = new HashMap<>();
    private final Map<Row, RowChange.OfPlan> planRows = new HashMap<>();
    private final Map<Row, RowChange.OfActual> actuals = new HashMap<>();
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

    /** Where a plan row or an actual is, by its resource or worker. */
    private record Row(ProjectId projectId, LocalDate day, Object holder) {}

    /** The sums of these days are to be made anew, whatever they are. */
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

    void planRow(RowChange.OfPlan change) {
        planRows.merge(new Row(change.projectId(), change.day(), change.resourceId()), change, RowChange.OfPlan::then);
    }

    void actual(RowChange.OfActual change) {
        actuals.merge(new Row(change.projectId(), change.day(), change.workerId()), change, RowChange.OfActual::then);
    }

    /** The sum of the worker's month is to be made anew. */
    void worked(Worked month) {
        worked.add(month);
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

    /**
     * Days are brought up to date by their changed rows alone if these tell the difference: not if prices have changed too, nor if both plan rows and actuals
     * of a month have, as it then depends on other changes which of them match.
     */
    Summing summing() {
        var planned = real(planRows.values());
        var recorded = real(actuals.values());
        var monthsOfBoth = months(planned);
        monthsOfBoth.retainAll(months(recorded));
        Predicate<RowChange> isAnew = change ->
                concernsRowsOfOthers() || spans.containsKey(change.month()) || monthsOfBoth.contains(change.month());
        var anew = new HashMap<>(spans);
        Stream.concat(planned.stream(), recorded.stream()).filter(isAnew).forEach(change -> {
            var day = new Span(change.projectId(), change.day(), change.day());
            anew.merge(day.key(), day, Span::and);
        });
        return new Summing(
                List.copyOf(anew.values()),
                planned.stream().filter(isAnew.negate()).toList(),
                recorded.stream().filter(isAnew.negate()).toList());
    }

    private static <C extends RowChange> List<C> real(Collection<C> changes) {
        return changes.stream().filter(change -> !change.isNothing()).toList();
    }

    private static Set<Span.Key> months(List<? extends RowChange> changes) {
        return changes.stream().map(RowChange::month).collect(Collectors.toCollection(HashSet::new));
    }

    /** Not those of actuals that are what they were before: their months are not held. */
    List<Worked> worked() {
        var all = new HashSet<>(worked);
        real(actuals.values())
                .forEach(change ->
                        all.add(new Worked(change.projectId(), change.month().month(), change.workerId())));
        return List.copyOf(all);
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
