package dev.planner.cache;

import dev.planner.events.access.RoleKey;
import dev.planner.events.access.UserId;
import dev.planner.events.decision.AccessDocument;
import dev.planner.events.decision.RoleGrants;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gathers the rows of one user. */
final class DocumentBuilder {

    private final UserId user;
    private final long version;
    private final boolean active;
    private final SortedMap<RoleKey, Scopes> roles = new TreeMap<>();

    DocumentBuilder(UserId user, long version, boolean active) {
        this.user = user;
        this.version = version;
        this.active = active;
    }

    /** An active role assignment with one active scope of it, or none. */
    record Row(
            RoleKey role,
            @Nullable String scopeType,
            @Nullable UUID programId,
            @Nullable UUID projectId) {}

    /** Takes a row; a user without active roles has none. */
    DocumentBuilder add(@Nullable Row row) {
        if (row != null) {
            var scopes = roles.computeIfAbsent(row.role(), _ -> new Scopes());
            scopes.global |= "global".equals(row.scopeType());
            if (row.programId() != null) {
                scopes.programs.add(new ProgramId(row.programId()));
            }
            if (row.projectId() != null) {
                scopes.projects.add(new ProjectId(row.projectId()));
            }
        }
        return this;
    }

    AccessDocument build() {
        var grants = roles.entrySet().stream()
                .map(role -> role.getValue().grants(role.getKey()))
                .toList();
        return new AccessDocument(user, version, active, grants);
    }

    private static final class Scopes {

        private boolean global;
        private final Set<ProgramId> programs = new HashSet<>();
        private final Set<ProjectId> projects = new HashSet<>();

        RoleGrants grants(RoleKey role) {
            return new RoleGrants(role, global, programs, projects);
        }
    }
}
