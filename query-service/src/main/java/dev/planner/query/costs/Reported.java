package dev.planner.query.costs;

import dev.planner.events.decision.Resource;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.query.reportcache.About;
import java.util.UUID;

/** What a report is about. */
sealed interface Reported {

    /** One project. */
    record OfProject(ProjectId project) implements Reported {

        @Override
        public Resource resource() {
            return Resource.project(project);
        }

        @Override
        public About about() {
            return About.project(project);
        }

        @Override
        public UUID id() {
            return project.value();
        }

        @Override
        public String condition() {
            return "project_id = :reported";
        }
    }

    /** All projects of a program, archived ones included. */
    record OfProgram(ProgramId program) implements Reported {

        @Override
        public Resource resource() {
            return Resource.program(program);
        }

        @Override
        public About about() {
            return About.program(program);
        }

        @Override
        public UUID id() {
            return program.value();
        }

        /** An array, so that it is known before the rows are looked up by it. */
        @Override
        public String condition() {
            return "project_id = any (array(select k.id from projects k where k.program_id = :reported))";
        }
    }

    /** On what the permission is demanded. */
    Resource resource();

    /** What changes with it. */
    About about();

    /** The parameter {@code reported} of the condition. */
    UUID id();

    /** Which {@code project_id} belong to it, as SQL. */
    String condition();
}
