package dev.planner.cache;

import dev.planner.events.portfolio.ProgramId;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;

/**
 * Programs whose reports are to be computed before anybody asks for them, in Redis: the projector offers them, and whichever query service is
 * free takes the next one. Promises nothing: what was offered may be gone, and what is taken may have been taken before.
 *
 * <p>All methods throw {@link CacheUnavailableException} when Redis does not answer in time.
 */
public final class PrecomputeQueue implements AutoCloseable {

    private final RedisLink redis;

    private PrecomputeQueue(RedisLink redis) {
        this.redis = redis;
    }

    public static PrecomputeQueue of(PermissionCacheSettings settings) {
        return new PrecomputeQueue(new RedisLink(settings));
    }

    /** Offers these, in the place of whatever has not been taken. */
    public void offer(Collection<ProgramId> programs) {
        var ids = programs.stream().map(id -> RedisKeys.bytes(id.toString())).toArray(byte[][]::new);
        redis.call(servers -> {
            servers.ask(RedisCommands.delete(RedisKeys.PRECOMPUTE));
            return ids.length == 0 ? 0L : servers.ask(RedisCommands.append(RedisKeys.PRECOMPUTE, ids));
        });
    }

    /** The next one, which nobody else gets; empty if there is none, or something that is no program. */
    public Optional<ProgramId> take() {
        return Optional.ofNullable(redis.call(servers -> servers.ask(RedisCommands.takeFirst(RedisKeys.PRECOMPUTE))))
                .flatMap(PrecomputeQueue::program);
    }

    /** How many have not been taken. */
    public long waiting() {
        return redis.call(servers -> servers.ask(RedisCommands.length(RedisKeys.PRECOMPUTE)));
    }

    @Override
    public void close() {
        redis.close();
    }

    private static Optional<ProgramId> program(byte[] text) {
        try {
            return Optional.of(ProgramId.of(new String(text, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
