package dev.planner.projector.cachewriter;

import dev.planner.cache.Fact;
import dev.planner.cache.FactKey;
import dev.planner.cache.RedisPermissionCache;
import dev.planner.events.access.UserId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What an operator can do about the permission cache. All of it reaches the near caches of the readers too. */
@Component
public class CacheDesk {

    private final CachePublisher publisher;
    private final CacheTrust cacheTrust;
    private final RedisPermissionCache cache;

    CacheDesk(CachePublisher publisher, CacheTrust cacheTrust, RedisPermissionCache cache) {
        this.publisher = publisher;
        this.cacheTrust = cacheTrust;
        this.cache = cache;
    }

    /** Removes what is cached of a user; answers the version that readers may bring back. Empty if there is no such user. */
    public Optional<Long> invalidate(UserId user) {
        return find(user).map(fact -> {
            remove(fact);
            return fact.version();
        });
    }

    /** Stores what the tables hold of a user; answers its version. Empty if there is no such user. */
    public Optional<Long> refresh(UserId user) {
        return find(user).map(fact -> {
            cacheTrust.record(publisher.publish(List.of(fact)));
            return fact.version();
        });
    }

    /** Leaves behind all that is cached; answers the new epoch. */
    public long invalidateAll() {
        return cacheTrust.renew().epoch();
    }

    private void remove(Fact fact) {
        var trust = cacheTrust.current();
        var count = cache.remove(fact.key(), fact.version(), trust.epoch());
        if (count.isPresent() && count.getAsLong() > trust.publications()) {
            cacheTrust.record(new Trust(trust.epoch(), count.getAsLong()));
        } else {
            // The new epoch knows nothing of the user either.
            cacheTrust.renew(trust);
        }
    }

    private Optional<Fact> find(UserId user) {
        return publisher.load(List.of(FactKey.of(user))).values().stream().findFirst();
    }
}
