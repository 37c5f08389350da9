package dev.planner.events.decision;

import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;

/** What a permission is asked for: the system, a program, or a project (domain reference, section 5.2). */
public sealed interface Resource {

    Resource SYSTEM = new OfSystem();

    static Resource program(ProgramId id) {
        return new OfProgram(id);
    }

    static Resource project(ProjectId id) {
        return new OfProject(id);
    }

    /** What belongs to no program and no project. */
    record OfSystem() implements Resource {}

    /** A program with its own data. */
    record OfProgram(ProgramId id) implements Resource {}

    /** A project with all that belongs to it. */
    record OfProject(ProjectId id) implements Resource {}
}
