package dev.planner.query.reporting;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.planner.events.portfolio.PhaseId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.query.tabular.Table;
import dev.planner.query.tabular.Tabular;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a project phase by phase, which add up to its forecast (domain reference, section 11).
 *
 * @param phases in the order of their dates
 */
record PhaseReport(ProjectId projectId, String projectName, LocalDate asOf, List<PhaseSummary> phases)
        implements Tabular {

    static PhaseReport of(PhasesAsOf read, Reader reader) {
        var project = read.project().projects().getFirst();
        var phases = read.phases().stream()
                .map(phase -> PhaseSummary.of(
                        phase, read.project().unpriced().within(phase.dates()), reader.seesBudget(project)))
                .toList();
        return new PhaseReport(project.id(), project.name(), read.project().asOf(), phases);
    }

    @Override
    public Table table() {
        return Table.of(PhaseSummary.class, phases);
    }

    /**
     * The columns of a forecast over the days of one phase.
     *
     * @param budget absent, like the analysis, for a reader without view_budget on the project
     * @param unpricedDays what the columns leave out; may be empty
     * @param unpricedDaysTruncated true if there may be more than are listed, else absent
     */
    @JsonInclude(Include.NON_NULL)
    record PhaseSummary(
            PhaseId phaseId,
            String name,
            LocalDate startDate,
            LocalDate endDate,
            @Nullable Cost budget,
            Cost actual,
            Cost remaining,
            Cost overdue,
            Cost forecast,
            List<UnpricedDay> unpricedDays,
            @Nullable Boolean unpricedDaysTruncated,
            @Nullable Analysis analysis) {

        private static PhaseSummary of(ReportedPhase phase, UnpricedDays unpriced, boolean withBudget) {
            var figures = phase.figures();
            return new PhaseSummary(
                    phase.id(),
                    phase.name(),
                    phase.dates().start(),
                    phase.dates().end(),
                    withBudget ? figures.budget() : null,
                    figures.actual(),
                    figures.remaining(),
                    figures.overdue(),
                    figures.forecast(),
                    unpriced.listed(),
                    unpriced.truncated(),
                    withBudget ? Analysis.of(figures) : null);
        }
    }
}
