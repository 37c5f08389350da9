package dev.planner.query.reporting;

import dev.planner.edge.problem.Refusal;
import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.query.freshness.ReadTables;
import dev.planner.query.variance.Thresholds;
import dev.planner.query.variance.Variances;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What reports are made of, each as it is at one moment and in a fixed number of statements, however much it covers: plan rows without a
 * price take one more, and only where there are some.
 */
final class ReportReads {

    private final ReadTables tables;
    private final Variances variances;
    private final UnpricedTables unpriced;

    ReportReads(ReadTables tables, Variances variances, ReportingProperties properties) {
        this.tables = tables;
        this.variances = variances;
        this.unpriced = new UnpricedTables(properties.maxUnpricedDays());
    }

    /** @throws Refusal NOT_FOUND if one does not exist */
    ProjectsAsOf projects(Collection<ProjectId> ids, LocalDate asOf) {
        return tables.snapshot(jdbc -> projects(jdbc, ids, asOf));
    }

    /**
     * With its variances from its start to the day.
     *
     * @throws Refusal NOT_FOUND if there is no such project
     */
    AnalysedProject analysed(ProjectId id, LocalDate asOf) {
        return tables.snapshot(jdbc -> {
            var project = projects(jdbc, List.of(id), asOf);
            var window = new Dates(project.projects().getFirst().dates().start(), asOf);
            return new AnalysedProject(
                    project, variances.analysis(jdbc, id, window, Thresholds.USUAL, Variances.Remedy.NO_VARIANCES));
        });
    }

    /** Those of the projects that exist. */
    ProjectsAsOf existing(Collection<ProjectId> ids, LocalDate asOf) {
        return tables.snapshot(jdbc -> priced(jdbc, new FigureTables(asOf).of(jdbc, ids), asOf));
    }

    /** Those of the programs that exist, each with all its projects. */
    List<ProgramAsOf> existingPrograms(Collection<ProgramId> ids, LocalDate asOf) {
        return tables.snapshot(jdbc -> {
            var programs = ProgramTables.all(jdbc, ids);
            var projects = priced(jdbc, new FigureTables(asOf).ofPrograms(jdbc, ids), asOf);
            return programs.stream()
                    .map(program -> new ProgramAsOf(program, projects.of(program.id())))
                    .toList();
        });
    }

    /**
     * With all its projects, by name.
     *
     * @throws Refusal NOT_FOUND if it does not exist
     */
    ProgramAsOf program(ProgramId id, LocalDate asOf) {
        return tables.snapshot(jdbc -> {
            var program = ProgramTables.find(jdbc, id).orElseThrow(() -> notFound("program"));
            return new ProgramAsOf(program, priced(jdbc, new FigureTables(asOf).of(jdbc, id), asOf));
        });
    }

    /** @throws Refusal NOT_FOUND if there is no such project */
    PhasesAsOf phases(ProjectId id, LocalDate asOf) {
        return tables.snapshot(jdbc -> {
            var project = projects(jdbc, List.of(id), asOf);
            return new PhasesAsOf(project, new FigureTables(asOf).phases(jdbc, id));
        });
    }

    CostProjection projection(ProjectId id, Dates window) {
        return tables.snapshot(jdbc -> {
            var days = ProjectionTables.days(jdbc, id, window);
            var isPriced = days.stream().noneMatch(ProjectionTables.PlannedDay::hasUnpriced);
            return CostProjection.of(
                    id, window, days, isPriced ? UnpricedDays.NONE : unpriced.within(jdbc, id, window));
        });
    }

    private ProjectsAsOf projects(JdbcClient jdbc, Collection<ProjectId> ids, LocalDate asOf) {
        return priced(jdbc, inOrder(ids, new FigureTables(asOf).of(jdbc, ids)), asOf);
    }

    private ProjectsAsOf priced(JdbcClient jdbc, List<ReportedProject> projects, LocalDate asOf) {
        var incomplete = projects.stream()
                .filter(project -> project.unpriced().isPresent())
                .map(ReportedProject::id)
                .toList();
        var listed = projects.stream()
                .flatMap(project -> project.unpriced().stream())
                .reduce(Dates::around)
                .map(days -> unpriced.asOf(jdbc, incomplete, days, asOf))
                .orElse(UnpricedDays.NONE);
        return new ProjectsAsOf(asOf, projects, listed);
    }

    private static List<ReportedProject> inOrder(Collection<ProjectId> ids, List<ReportedProject> found) {
        Map<ProjectId, ReportedProject> byId =
                found.stream().collect(Collectors.toMap(ReportedProject::id, Function.identity()));
        if (!byId.keySet().containsAll(ids)) {
            throw notFound("project");
        }
        return ids.stream().map(byId::get).toList();
    }

    private static Refusal notFound(String what) {
        return Refusal.notFound("There is no such " + what + ", or it is not for the caller to see.");
    }
}
