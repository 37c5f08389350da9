package dev.planner.query.facts;

import com.github.benmanes.caffeine.cache.Interner;
import dev.planner.cache.Fact;
import dev.planner.cache.Fact.ProgramFact;
import dev.planner.cache.Fact.ProjectFact;
import dev.planner.cache.Fact.RoleFact;
import dev.planner.cache.Fact.UserFact;
import dev.planner.events.access.RoleKey;
import dev.planner.events.decision.AccessDocument;
import dev.planner.events.decision.RoleGrants;

/** What a fact in memory takes, and how it takes less. */
final class Footprint {

    /** Of the cache itself, of the key and of the fact without what varies, as measured without compact object headers. */
    private static final int ENTRY = 190;

    private static final int ROLE = 64;
    private static final int ID = 16;

    private final Interner<RoleKey> roles = Interner.newWeakInterner();

    /** Bytes of heap, about. */
    static int bytes(Fact fact) {
        return switch (fact) {
            case UserFact(AccessDocument user) -> ENTRY + bytes(user);
            case RoleFact _, ProgramFact _, ProjectFact _ -> ENTRY;
        };
    }

    /** The same fact, sharing with others the role keys that it names. */
    Fact shared(Fact fact) {
        return fact instanceof UserFact(AccessDocument user) ? new UserFact(shared(user)) : fact;
    }

    private static int bytes(AccessDocument user) {
        var bytes = 0;
        for (RoleGrants role : user.roles()) {
            bytes += ROLE
                    + sizeOf(role.programs().size())
                    + sizeOf(role.projects().size());
        }
        return bytes;
    }

    /** Empty sets are one object for all. */
    private static int sizeOf(int ids) {
        return ids == 0 ? 0 : 2 * ID + ids * ID;
    }

    private AccessDocument shared(AccessDocument user) {
        var grants = user.roles().stream()
                .map(role -> new RoleGrants(roles.intern(role.role()), role.global(), role.programs(), role.projects()))
                .toList();
        return new AccessDocument(user.userId(), user.version(), user.active(), grants);
    }
}
