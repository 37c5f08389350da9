package dev.planner.projector.support;

import dev.planner.events.actuals.Actual;
import dev.planner.events.actuals.ActualCost;
import dev.planner.events.actuals.ActualId;
import dev.planner.events.actuals.SplitSource;
import dev.planner.events.audit.AuditEvent.Administered;
import dev.planner.events.audit.AuditEvent.Denied;
import dev.planner.events.audit.AuditEvent.Detail;
import dev.planner.events.audit.AuditId;
import dev.planner.events.imports.ImportEvent.ActualsImported;
import dev.planner.events.imports.ImportEvent.PlanRowsImported;
import dev.planner.events.imports.ImportId;
import dev.planner.events.portfolio.Money;
import dev.planner.events.portfolio.Percentage;
import dev.planner.events.portfolio.Phase;
import dev.planner.events.portfolio.PhaseId;
import dev.planner.events.portfolio.PortfolioEvent.ProjectCreated;
import dev.planner.events.portfolio.ProgramDetails;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectDetails;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.portfolio.Split;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Things that are plausible and otherwise do not matter. */
public final class Samples {

    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final LocalDate END = LocalDate.of(2025, 12, 31);

    private Samples() {}

    public static ProgramDetails programDetails(String name) {
        return new ProgramDetails(name, "Sponsor", "Manager", "Lead", START, END, "Ümläut, {brace} and \"quote\"");
    }

    public static ProjectDetails projectDetails(String name) {
        return new ProjectDetails(name, "Sponsor", "Manager", "Lead", "CC-" + name, START, END, null);
    }

    public static ProjectCreated projectCreated(ProjectId id, ProgramId program) {
        return new ProjectCreated(id, program, projectDetails("p" + id), phases(1));
    }

    public static Denied denied() {
        return denied(ProgramId.random(), ProjectId.random());
    }

    public static Denied denied(ProgramId program, ProjectId project) {
        return new Denied(AuditId.random(), "update_budget", "project", program, project, "scope_missing", 3);
    }

    public static Administered administered() {
        return new Administered(
                AuditId.random(), "invalidate", "permission_cache", "one", List.of(new Detail("version", "7")));
    }

    public static ActualsImported actualsImported() {
        return new ActualsImported(ImportId.random(), 80, ProjectId.random());
    }

    public static PlanRowsImported planRowsImported() {
        return new PlanRowsImported(ImportId.random(), 420, null);
    }

    public static List<Phase> phases(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Phase(
                        PhaseId.random(),
                        "Phase " + i,
                        START.plusMonths(i),
                        START.plusMonths(i + 1).minusDays(1),
                        Money.of(i + "0000.25"),
                        Money.of("9999999999999.99"),
                        null))
                .toList();
    }

    public static Actual actual(ProjectId project, LocalDate day) {
        var half = Percentage.of("50.00");
        return new Actual(
                ActualId.random(),
                project,
                "EMP001",
                "John Smith",
                day,
                half,
                Split.EVEN,
                SplitSource.DEFAULT,
                true,
                false,
                ActualCost.of(Money.of("1000.00"), half, Split.EVEN));
    }
}
