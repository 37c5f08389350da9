package dev.planner.query.audit;

import dev.planner.events.decision.Reach;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.query.listing.Condition;
import dev.planner.query.listing.Uuids;
import java.util.Collection;
import java.util.UUID;

/**
 * Which entries a reach covers (domain reference, sections 5.2 and 12), as a condition on {@code audit_logs a}: those of a program by the
 * program; those of a project by the project or by the program in which it is now, or last was if it is gone; all others by everything only.
 */
final class AuditScope {

    private static final String IN_PROGRAMS = """
            (a.program_id = any(:reach_programs)
                and (a.project_id is null or not exists (select from projects k where k.id = a.project_id))
             or a.project_id in (select k.id from projects k where k.program_id = any(:reach_programs)))""";

    private AuditScope() {}

    static Condition of(Reach reach) {
        if (reach.global()) {
            return Condition.ALWAYS;
        }
        return inPrograms(reach.programs()).or(inProjects(reach.projects()));
    }

    private static Condition inPrograms(Collection<ProgramId> programs) {
        return programs.isEmpty()
                ? Condition.NEVER
                : Condition.of(IN_PROGRAMS)
                        .with(
                                "reach_programs",
                                ids(programs.stream().map(ProgramId::value).toList()));
    }

    private static Condition inProjects(Collection<ProjectId> projects) {
        return projects.isEmpty()
                ? Condition.NEVER
                : Condition.of("a.project_id = any(:reach_projects)")
                        .with(
                                "reach_projects",
                                ids(projects.stream().map(ProjectId::value).toList()));
    }

    private static Object ids(Collection<UUID> ids) {
        return Uuids.array(ids);
    }
}
