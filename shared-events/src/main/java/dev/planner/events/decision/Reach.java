package dev.planner.events.decision;

import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import java.util.Set;

/**
 * How far one permission of a user reaches, as scope roots: lists filter by these, never by expanded ids.
 *
 * @param global everything; the two sets are then empty
 * @param programs reached with all their projects
 * @param projects reached singly; of their programs only the sight
 */
public record Reach(boolean global, Set<ProgramId> programs, Set<ProjectId> projects) {

    public static final Reach NOTHING = new Reach(false, Set.of(), Set.of());
    public static final Reach EVERYTHING = new Reach(true, Set.of(), Set.of());

    public Reach {
        programs = Set.copyOf(programs);
        projects = Set.copyOf(projects);
    }

    /** Whether it has authority over the program; sight is not authority. */
    public boolean covers(ProgramId program) {
        return global || programs.contains(program);
    }

    /** Whether it covers a project that lies in this program. */
    public boolean covers(ProjectId project, ProgramId itsProgram) {
        return covers(itsProgram) || projects.contains(project);
    }

    public boolean isNothing() {
        return !global && programs.isEmpty() && projects.isEmpty();
    }
}
