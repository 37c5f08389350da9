package dev.planner.command.portfolio;

import dev.planner.command.access.ScopeTargets;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells the access feature which programs and projects there are. */
final class LookedUpTargets implements ScopeTargets {

    private static final String HOLD_PROGRAMS =
            "select program_id from program_lookup where program_id = any(?) order by program_id for key share";
    private static final String HOLD_PROJECTS =
            "select project_id from project_lookup where project_id = any(?) order by project_id for key share";

    private final JdbcClient database;
    private final ProjectLookup projects;

    LookedUpTargets(JdbcClient database, ProjectLookup projects) {
        this.database = database;
        this.projects = projects;
    }

    @Override
    public boolean exists(ProgramId program) {
        return database.sql("select 1 from program_lookup where program_id = ?")
                .param(program.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    @Override
    public Optional<ProgramId> programOf(ProjectId project) {
        return projects.programOf(project);
    }

    @Override
    public Map<ProjectId, ProgramId> programsOf(Collection<ProjectId> ids) {
        var programs = new HashMap<ProjectId, ProgramId>();
        database.sql("select project_id, program_id from project_lookup where project_id = any(?)")
                .param(ids.stream().map(ProjectId::value).toArray(UUID[]::new))
                .query(row -> {
                    programs.put(
                            new ProjectId(row.getObject(1, UUID.class)), new ProgramId(row.getObject(2, UUID.class)));
                });
        return programs;
    }

    @Override
    public Set<ProgramId> holdPrograms(Collection<ProgramId> programs) {
        return hold(HOLD_PROGRAMS, programs.stream().map(ProgramId::value), ProgramId::new);
    }

    @Override
    public Set<ProjectId> holdProjects(Collection<ProjectId> projects) {
        return hold(HOLD_PROJECTS, projects.stream().map(ProjectId::value), ProjectId::new);
    }

    private <T> Set<T> hold(String statement, Stream<UUID> ids, Function<UUID, T> id) {
        return database.sql(statement).param(ids.toArray(UUID[]::new)).query(UUID.class).list().stream()
                .map(id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
