package dev.planner.query.facts;

import dev.planner.events.access.BuiltInRole;
import dev.planner.events.access.UserId;
import dev.planner.events.decision.AccessDocument;
import dev.planner.events.decision.RoleGrants;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** The user whose memory is spoken of: two roles, four scopes, sharing no object with another user, as what comes from Redis does. */
public final class SomeUser {

    private SomeUser() {}

    public static AccessDocument of(Random random) {
        var programs = Set.of(new ProgramId(uuid(random)), new ProgramId(uuid(random)));
        var projects = Set.of(new ProjectId(uuid(random)), new ProjectId(uuid(random)));
        return new AccessDocument(
                new UserId(uuid(random)),
                7,
                true,
                List.of(
                        new RoleGrants(BuiltInRole.FINANCE_MANAGER.key(), false, programs, Set.of()),
                        new RoleGrants(BuiltInRole.PROJECT_MANAGER.key(), false, Set.of(), projects)));
    }

    private static UUID uuid(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
