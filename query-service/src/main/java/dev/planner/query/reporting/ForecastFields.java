package dev.planner.query.reporting;

import dev.planner.edge.security.RequiresPermission;
import dev.planner.edge.security.ResourceKind;
import dev.planner.events.access.Permission;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.query.caller.CallerAccess;
import dev.planner.query.graphql.Batch;
import dev.planner.query.graphql.Batches;
import dev.planner.query.portfolio.ProgramItem;
import dev.planner.query.portfolio.ProjectItem;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Forecasts in the schema: null, as in reports, for a caller without view_forecast on what they are of. */
@Controller
final class ForecastFields {

    private static final String BUDGET_SHOWN = "budget and analysis are to be shown";

    private final CallerAccess caller;
    private final ReportReads reads;
    private final ReportDay today;
    private final Batch<AsOf<ProjectId>, FinancialSummary> ofProjects;
    private final Batch<AsOf<ProgramId>, FinancialSummary> ofPrograms;

    ForecastFields(CallerAccess caller, ReportReads reads, ReportDay today, Batches batches) {
        this.caller = caller;
        this.reads = reads;
        this.today = today;
        this.ofProjects = batches.of("forecasts of projects", this::ofProjects);
        this.ofPrograms = batches.of("forecasts of programs", this::ofPrograms);
    }

    /** Something as of a day. */
    private record AsOf<I>(I id, LocalDate day) {

        static <I> Map<LocalDate, List<I>> byDay(Collection<AsOf<I>> all) {
            return all.stream()
                    .collect(Collectors.groupingBy(AsOf::day, Collectors.mapping(AsOf::id, Collectors.toList())));
        }
    }

    @SchemaMapping(typeName = "Project", field = "forecast")
    @RequiresPermission(value = Permission.VIEW_FORECAST, on = ResourceKind.EACH_ITEM)
    @RequiresPermission(value = Permission.VIEW_BUDGET, on = ResourceKind.EACH_ITEM, when = BUDGET_SHOWN)
    @Nullable
    CompletableFuture<FinancialSummary> ofProject(ProjectItem project, DataFetchingEnvironment field) {
        return caller.reach(Permission.VIEW_FORECAST).covers(project.id(), project.programId())
                ? ofProjects.load(field, new AsOf<>(project.id(), day(field)))
                : null;
    }

    @SchemaMapping(typeName = "Program", field = "forecast")
    @RequiresPermission(value = Permission.VIEW_FORECAST, on = ResourceKind.EACH_ITEM)
    @RequiresPermission(value = Permission.VIEW_BUDGET, on = ResourceKind.EACH_ITEM, when = BUDGET_SHOWN)
    @Nullable
    CompletableFuture<FinancialSummary> ofProgram(ProgramItem program, DataFetchingEnvironment field) {
        return caller.reach(Permission.VIEW_FORECAST).covers(program.id())
                ? ofPrograms.load(field, new AsOf<>(program.id(), day(field)))
                : null;
    }

    private LocalDate day(DataFetchingEnvironment field) {
        return today.or((LocalDate) field.getArguments().get("asOf"));
    }

    private Map<AsOf<ProjectId>, FinancialSummary> ofProjects(Set<AsOf<ProjectId>> keys) {
        var reader = Reader.of(caller);
        var summaries = new HashMap<AsOf<ProjectId>, FinancialSummary>();
        AsOf.byDay(keys).forEach((day, ids) -> {
            var among = reads.existing(ids, day);
            among.projects()
                    .forEach(project ->
                            summaries.put(new AsOf<>(project.id(), day), FinancialSummary.of(project, among, reader)));
        });
        return summaries;
    }

    private Map<AsOf<ProgramId>, FinancialSummary> ofPrograms(Set<AsOf<ProgramId>> keys) {
        var reader = Reader.of(caller);
        var summaries = new HashMap<AsOf<ProgramId>, FinancialSummary>();
        AsOf.byDay(keys)
                .forEach((day, ids) -> reads.existingPrograms(ids, day)
                        .forEach(program -> summaries.put(
                                new AsOf<>(program.program().id(), day), FinancialSummary.of(program, reader))));
        return summaries;
    }
}
