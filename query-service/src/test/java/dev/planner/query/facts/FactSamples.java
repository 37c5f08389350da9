package dev.planner.query.facts;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.planner.cache.Fact;
import dev.planner.cache.Fact.RoleFact;
import dev.planner.cache.Fact.UserFact;
import dev.planner.cache.FactKey;
import dev.planner.events.access.PermissionSet;
import dev.planner.events.access.RoleKey;
import dev.planner.events.access.UserId;
import dev.planner.events.decision.AccessDocument;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.springframework.util.unit.DataSize;

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

    static NearCache near(Ticker time) {
        return new NearCache(properties(), time, new FactMetrics(new SimpleMeterRegistry()));
    }

    static FactsProperties properties() {
        return new FactsProperties(
                DataSize.ofMegabytes(1),
                Duration.ofMinutes(10),
                0.2,
                16,
                100,
                Duration.ofSeconds(5),
                Duration.ofSeconds(3),
                Duration.ofSeconds(3),
                3,
                Duration.ofSeconds(2));
    }
}
