package dev.planner.benchmarks.world;

import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.Money;
import dev.planner.events.portfolio.Phase;
import dev.planner.events.portfolio.PhaseId;
import dev.planner.events.portfolio.ProgramDetails;
import dev.planner.events.portfolio.ProjectDetails;
import dev.planner.local.demo.DemoData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What programs and projects are like: programs of two years, projects in them that begin and end within three months of that. */
public final class Portfolio {

    /** From the start to the end of every program. */
    public static final Dates PROGRAM = new Dates(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31));

    private static final int LONGEST_MARGIN = 90;
    private static final int MONTHS_OF_A_PHASE = 4;

    /** Days on which every project runs. */
    public static final Dates EVERY_PROJECT =
            new Dates(PROGRAM.start().plusDays(LONGEST_MARGIN), PROGRAM.end().minusDays(LONGEST_MARGIN));

    private final long seed;

    Portfolio(long seed) {
        this.seed = seed;
    }

    static ProgramDetails program(int number) {
        var pattern = Demo.of(Demo.DATA.programs(), number);
        return new ProgramDetails(
                pattern.name() + " " + number,
                pattern.businessSponsor(),
                pattern.programManager(),
                pattern.technicalLead(),
                PROGRAM.start(),
                PROGRAM.end(),
                null);
    }

    ProjectDetails project(int number) {
        var pattern = Demo.of(Demo.DATA.projects(), number);
        var dates = dates(number);
        return new ProjectDetails(
                pattern.name() + " " + number,
                pattern.businessSponsor(),
                pattern.projectManager(),
                pattern.technicalLead(),
                "B-" + number,
                dates.start(),
                dates.end(),
                null);
    }

    /** As many as the pattern has, with its budgets; all but the last take four months each. */
    List<Phase> phases(int number) {
        var patterns = Demo.of(Demo.DATA.projects(), number).phases();
        var dates = dates(number);
        List<Phase> phases = new ArrayList<>();
        var start = dates.start();
        for (DemoData.Phase pattern : patterns) {
            var isLast = phases.size() == patterns.size() - 1;
            var next = start.plusMonths(MONTHS_OF_A_PHASE);
            phases.add(phase(number, pattern, new Dates(start, isLast ? dates.end() : next.minusDays(1))));
            start = next;
        }
        return phases;
    }

    private Dates dates(int number) {
        var random = new SplittableRandom(seed + number);
        return new Dates(
                PROGRAM.start().plusDays(random.nextInt(LONGEST_MARGIN + 1)),
                PROGRAM.end().minusDays(random.nextInt(LONGEST_MARGIN + 1)));
    }

    private static Phase phase(int project, DemoData.Phase pattern, Dates dates) {
        return new Phase(
                new PhaseId(World.uuid("phase", project + "/" + pattern.name())),
                pattern.name(),
                dates.start(),
                dates.end(),
                Money.of(pattern.capitalBudget()),
                Money.of(pattern.expenseBudget()),
                null);
    }
}
