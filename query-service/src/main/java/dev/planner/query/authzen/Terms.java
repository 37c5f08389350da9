package dev.planner.query.authzen;

import dev.planner.events.Ids;
import dev.planner.events.access.Permission;
import dev.planner.events.access.UserId;
import dev.planner.events.decision.Resource;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the entities of requests mean here. Nothing is known of one that means nothing, and nothing is allowed. */
final class Terms {

    static final String USER = "user";
    static final String SYSTEM = "system";
    static final String PROGRAM = "program";
    static final String PROJECT = "project";

    private Terms() {}

    static Optional<UserId> user(@Nullable Entity subject) {
        return Optional.ofNullable(subject)
                .filter(entity -> USER.equals(entity.type()))
                .flatMap(entity -> uuid(entity.id()))
                .map(UserId::new);
    }

    static Optional<Permission> permission(@Nullable Action action) {
        return Optional.ofNullable(action).map(Action::name).flatMap(Permission::find);
    }

    /** Every id is the system's: there is only one. */
    static Optional<Resource> resource(@Nullable Entity resource) {
        return Optional.ofNullable(resource).flatMap(entity -> switch (entity.type()) {
            case SYSTEM -> Optional.of(Resource.SYSTEM);
            case PROGRAM -> uuid(entity.id()).map(id -> Resource.program(new ProgramId(id)));
            case PROJECT -> uuid(entity.id()).map(id -> Resource.project(new ProjectId(id)));
            case null, default -> Optional.empty();
        });
    }

    private static Optional<UUID> uuid(@Nullable String id) {
        try {
            return Optional.ofNullable(id).map(Ids::uuid);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
