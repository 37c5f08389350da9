package dev.planner.cache;

import dev.planner.events.access.PermissionSet;
import dev.planner.events.access.RoleKey;
import dev.planner.events.decision.AccessDocument;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import java.util.Optional;

/** What decisions need of one aggregate, as of one version of it. Two facts with the same key and version are equal. */
public sealed interface Fact {

    FactKey key();

    /** The sequence number of the aggregate's last event. */
    long version();

    /** A user's status and grants. */
    record UserFact(AccessDocument document) implements Fact {

        @Override
        public FactKey key() {
            return FactKey.of(document.userId());
        }

        @Override
        public long version() {
            return document.version();
        }
    }

    /** What a role grants; nothing once it is deleted. */
    record RoleFact(RoleKey role, long version, PermissionSet permissions) implements Fact {

        @Override
        public FactKey key() {
            return FactKey.of(role);
        }
    }

    /** Whether a program exists; it does not once it is deleted. */
    record ProgramFact(ProgramId programId, long version, boolean exists) implements Fact {

        @Override
        public FactKey key() {
            return FactKey.of(programId);
        }
    }

    /** The program that a project belongs to; none once the project is deleted. */
    record ProjectFact(ProjectId projectId, long version, Optional<ProgramId> programId) implements Fact {

        @Override
        public FactKey key() {
            return FactKey.of(projectId);
        }
    }
}
