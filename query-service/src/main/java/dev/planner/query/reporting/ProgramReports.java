package dev.planner.query.reporting;

import dev.planner.edge.validation.FieldChecks;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.query.reportcache.About;
import dev.planner.query.reportcache.PrecomputedReports;
import dev.planner.query.reportcache.Report;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;

/** The reports of whole programs, each for a reader who may have it. */
final class ProgramReports implements PrecomputedReports {

    private final ReportReads reads;
    private final ReportDay today;
    private final ReportingProperties properties;

    ProgramReports(ReportReads reads, ReportDay today, ReportingProperties properties) {
        this.reads = reads;
        this.today = today;
        this.properties = properties;
    }

    /** Those that sum up every project, for whoever sees all of the program. */
    @Override
    public List<Report<?>> of(ProgramId program) {
        var day = today.or(null);
        var reader = Reader.ofAll(program);
        return List.of(
                forecast(program, day, reader),
                budgetStatus(program, day, reader),
                program(program, day, true, reader));
    }

    Report<FinancialSummary> forecast(ProgramId program, LocalDate asOf, Reader reader) {
        return of(program, "forecast", asOf, reader, FinancialSummary::of);
    }

    Report<BudgetStatusReport> budgetStatus(ProgramId program, LocalDate asOf, Reader reader) {
        return of(program, "budget_status", asOf, reader, BudgetStatusReport::of);
    }

    /** @param withProjects whether its projects are shown singly; refused if they are too many */
    Report<ProgramReport> program(ProgramId program, LocalDate asOf, boolean withProjects, Reader reader) {
        return Report.of("program", About.program(program), List.of(asOf, withProjects, reader.told()), () -> {
            var read = reads.program(program, asOf);
            if (withProjects) {
                requireShowable(read.projects().projects().size());
            }
            return ProgramReport.of(read, reader, withProjects);
        });
    }

    private <T> Report<T> of(
            ProgramId program, String name, LocalDate asOf, Reader reader, BiFunction<ProgramAsOf, Reader, T> report) {
        return Report.of(
                name,
                About.program(program),
                List.of(asOf, reader.told()),
                () -> report.apply(reads.program(program, asOf), reader));
    }

    private void requireShowable(int projects) {
        var checks = new FieldChecks();
        checks.check(
                projects <= properties.maxProjects(),
                "includeProjects",
                "too_many",
                "Must be false for a program of more than %d projects.".formatted(properties.maxProjects()));
        checks.throwIfAny();
    }
}
