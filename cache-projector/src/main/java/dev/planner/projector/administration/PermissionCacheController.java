package dev.planner.projector.administration;

import dev.planner.cache.CacheUnavailableException;
import dev.planner.edge.audit.AuditTrail;
import dev.planner.edge.problem.Refusal;
import dev.planner.edge.security.Caller;
import dev.planner.edge.security.RequiresPermission;
import dev.planner.edge.security.ResourceKind;
import dev.planner.events.access.Permission;
import dev.planner.events.access.UserId;
import dev.planner.events.audit.AuditEvent.Detail;
import dev.planner.projector.cachewriter.CacheDesk;
import dev.planner.projector.cachewriter.CacheWarmer;
import dev.planner.projector.jobs.Job;
import dev.planner.projector.jobs.JobRunner;
import java.net.URI;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The permission cache. */
@RestController
@RequestMapping("/api/v1/permission-cache")
class PermissionCacheController {

    private final CacheDesk cache;
    private final JobRunner jobs;
    private final AuditTrail audit;

    PermissionCacheController(CacheDesk cache, JobRunner jobs, AuditTrail audit) {
        this.cache = cache;
        this.jobs = jobs;
        this.audit = audit;
    }

    /** @param version of the user, as the read tables have it */
    record CachedUser(UUID userId, long version) {}

    /** @param epoch under which the cache is filled from now on */
    record CacheEpoch(long epoch) {}

    @PostMapping("/users/{id}/invalidate")
    @RequiresPermission(value = Permission.MANAGE_ROLES, on = ResourceKind.SYSTEM)
    CachedUser invalidate(@PathVariable UUID id, Caller caller) {
        var version = whileRedisIsThere(
                () -> cache.invalidate(new UserId(id)).orElseThrow(PermissionCacheController::noUser));
        tell(caller, "invalidate", id, detail("version", version));
        return new CachedUser(id, version);
    }

    @PostMapping("/users/{id}/refresh")
    @RequiresPermission(value = Permission.MANAGE_ROLES, on = ResourceKind.SYSTEM)
    CachedUser refresh(@PathVariable UUID id, Caller caller) {
        var version =
                whileRedisIsThere(() -> cache.refresh(new UserId(id)).orElseThrow(PermissionCacheController::noUser));
        tell(caller, "refresh", id, detail("version", version));
        return new CachedUser(id, version);
    }

    @PostMapping("/invalidate-all")
    @RequiresPermission(value = Permission.MANAGE_ROLES, on = ResourceKind.SYSTEM)
    CacheEpoch invalidateAll(Caller caller) {
        var epoch = whileRedisIsThere(cache::invalidateAll);
        tell(caller, "invalidate_all", null, detail("epoch", epoch));
        return new CacheEpoch(epoch);
    }

    /** Answers the job that is under way already if there is one. */
    @PostMapping("/warm")
    @RequiresPermission(value = Permission.MANAGE_ROLES, on = ResourceKind.SYSTEM)
    ResponseEntity<Job> warm(Caller caller) {
        var job = jobs.start(CacheWarmer.KIND, caller.userId());
        tell(caller, "warm", null, detail("job", job.id()));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/jobs/" + job.id()))
                .body(job);
    }

    private void tell(Caller caller, String operation, @Nullable UUID user, Detail detail) {
        audit.administered(
                caller.userId(), operation, "permission_cache", user == null ? null : user.toString(), detail);
    }

    private static Detail detail(String name, Object value) {
        return new Detail(name, value.toString());
    }

    private static <T> T whileRedisIsThere(Supplier<T> action) {
        try {
            return action.get();
        } catch (CacheUnavailableException e) {
            throw Refusal.unavailable("The permission cache does not answer.");
        }
    }

    private static Refusal noUser() {
        return Refusal.notFound("There is no such user.");
    }
}
