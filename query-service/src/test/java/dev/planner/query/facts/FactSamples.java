package dev.planner.query.facts;

import dev.planner.cache.Fact;
import dev.planner.cache.Fact.RoleFact;
import dev.planner.cache.Fact.UserFact;
import dev.planner.cache.FactKey;
import dev.planner.events.access.PermissionSet;
import dev.planner.events.access.RoleKey;
import dev.planner.events.access.UserId;
import dev.planner.events.decision.AccessDocument;
import java.time.Duration;
import java.util.List;

/** Facts and settings to test with. */
final class FactSamples {

    static final UserId USER = UserId.of("00000000-0000-4000-8000-000000000001");
    static final FactKey USER_KEY = FactKey.of(USER);
    static final FactKey ROLE_KEY = FactKey.of(RoleKey.ADMIN);

    private FactSamples() {}

    /** An active user without roles, told apart by the version alone. */
    static Fact user(long version) {
        return new UserFact(new AccessDocument(USER, version, true, List.of()));
    }

    static Fact role(long version) {
        return new RoleFact(RoleKey.ADMIN, version, PermissionSet.NONE);
    }

    static FactsProperties properties() {
        return new FactsProperties(
                1000, Duration.ofMinutes(10), Duration.ofSeconds(3), Duration.ofSeconds(3), 3, Duration.ofSeconds(2));
    }
}
