package dev.planner.cache;

import dev.planner.cache.Fact.ProgramFact;
import dev.planner.cache.Fact.ProjectFact;
import dev.planner.cache.Fact.RoleFact;
import dev.planner.cache.Fact.UserFact;
import dev.planner.events.access.Permission;
import dev.planner.events.access.PermissionSet;
import dev.planner.events.access.RoleKey;
import dev.planner.events.access.UserId;
import dev.planner.events.decision.AccessDocument;
import dev.planner.events.decision.RoleGrants;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Facts to test with. */
final class Facts {

    static final UserId USER = UserId.random();
    static final FactKey USER_KEY = FactKey.of(USER);

    private Facts() {}

    /** The user with a role everywhere. */
    static Fact granted(long version) {
        return granted(USER, version);
    }

    static Fact granted(UserId user, long version) {
        var grants = new RoleGrants(RoleKey.ADMIN, true, Set.of(), Set.of());
        return new UserFact(new AccessDocument(user, version, true, List.of(grants)));
    }

    /** The user without any role. */
    static Fact revoked(long version) {
        return revoked(USER, version);
    }

    static Fact revoked(UserId user, long version) {
        return new UserFact(new AccessDocument(user, version, true, List.of()));
    }

    static List<Fact> ofEveryShape() {
        var grants =
                new RoleGrants(RoleKey.of("viewer"), false, several(ProgramId::random), several(ProjectId::random));
        var admin = new RoleGrants(RoleKey.ADMIN, true, Set.of(), Set.of());
        return List.of(
                granted(0),
                revoked(1),
                new UserFact(new AccessDocument(UserId.random(), Long.MAX_VALUE >> 10, true, List.of(admin, grants))),
                new UserFact(new AccessDocument(UserId.random(), 3, false, List.of(grants))),
                new RoleFact(RoleKey.ADMIN, 4, PermissionSet.of(Permission.values())),
                new RoleFact(RoleKey.of("gone"), 5, PermissionSet.NONE),
                new ProgramFact(ProgramId.random(), 6, true),
                new ProgramFact(ProgramId.random(), 7, false),
                new ProjectFact(ProjectId.random(), 8, Optional.of(ProgramId.random())),
                new ProjectFact(ProjectId.random(), 9, Optional.empty()));
    }

    private static <T> Set<T> several(Supplier<T> ids) {
        return Stream.generate(ids).limit(3).collect(Collectors.toSet());
    }
}
