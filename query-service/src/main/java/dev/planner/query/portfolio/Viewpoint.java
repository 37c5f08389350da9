package dev.planner.query.portfolio;

import dev.planner.events.access.Permission;
import dev.planner.events.decision.Reach;
import dev.planner.events.portfolio.ProgramId;
import java.util.function.Function;

/**
 * What a reader sees of programs and projects.
 *
 * @param shownPrograms the programs that are shown at all; those reached by one of their projects only by name and dates
 * @param shownProjects the projects that are shown at all
 * @param programs where the reader may read programs
 * @param projects where the reader may read projects
 * @param budgets where the reader may see budgets
 */
record Viewpoint(Reach shownPrograms, Reach shownProjects, Reach programs, Reach projects, Reach budgets) {

    /** Of a reader who looks at what they may read. */
    static Viewpoint of(Function<Permission, Reach> reader) {
        var programs = reader.apply(Permission.READ_PROGRAM);
        var projects = reader.apply(Permission.READ_PROJECT);
        return new Viewpoint(programs, projects, programs, projects, reader.apply(Permission.VIEW_BUDGET));
    }

    /** Of the same reader, who looks at what somebody can reach. */
    Viewpoint onto(Reach accessible) {
        return new Viewpoint(accessible, accessible, programs, projects, budgets);
    }

    /** Whether the program is shown because one of its projects is reached, and for no better reason. */
    boolean isSight(ProgramId program) {
        return !shownPrograms.covers(program);
    }

    /** Whether more than name and dates of the program are shown. */
    boolean isFull(ProgramId program) {
        return shownPrograms.covers(program) && programs.covers(program);
    }

    boolean readsAllProjectsShown() {
        return projects.global() || projects.equals(shownProjects);
    }
}
