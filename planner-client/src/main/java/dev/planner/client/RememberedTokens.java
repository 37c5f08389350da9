package dev.planner.client;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tokens that questions carry until every answer includes them anyway.
 *
 * <p>A token is given up some time after an answer from the caches of the query service has shown that these are complete beyond the moment
 * at which the token was remembered. Another instance of the query service may not have heard of that; but it believes its caches for 3 s
 * without hearing anything. Answers from the tables show nothing, because the caches follow the tables.
 */
final class RememberedTokens {

    private final int most;
    private final long settling;
    private final Ticker ticker;

    private volatile List<Pending> pending = List.of();

    RememberedTokens(ClientProperties properties, Ticker ticker) {
        this.most = properties.tokens().maxRemembered();
        // Longer than any decision in memory that was asked for without the token.
        this.settling = longer(
                        properties.tokens().settling(), properties.cache().timeToLive())
                .toNanos();
        this.ticker = ticker;
    }

    /** @param user whom the command is about; everybody if absent */
    synchronized void remember(@Nullable UUID user, String token) {
        var now = ticker.read();
        pending = pending.size() < most
                ? Stream.concat(pending.stream(), Stream.of(Pending.token(user, token, now)))
                        .toList()
                : List.of(Pending.everything(now));
    }

    /** What answers about the user must include at the moment. */
    Demand demandOn(UUID user) {
        var all = pending;
        if (all.isEmpty()) {
            return Demand.NOTHING;
        }
        var tokens = new HashSet<String>();
        var everything = false;
        for (Pending one : all) {
            if (one.isAbout(user)) {
                everything |= one.token == null;
                if (one.token != null) {
                    tokens.add(one.token);
                }
            }
        }
        return new Demand(everything, tokens);
    }

    /**
     * Takes note of an answer from the caches of the query service.
     *
     * @param completeTo the moment, by the ticker, up to which the answer is complete
     */
    void cachesAreCompleteTo(long completeTo) {
        if (!pending.isEmpty()) {
            settle(completeTo);
        }
    }

    private synchronized void settle(long completeTo) {
        var now = ticker.read();
        pending = pending.stream()
                .map(one -> one.shownAt == null && completeTo - one.rememberedAt >= 0 ? one.shown(now) : one)
                .filter(one -> one.shownAt == null || now - one.shownAt < settling)
                .toList();
    }

    private static Duration longer(Duration left, Duration right) {
        return left.compareTo(right) >= 0 ? left : right;
    }

    /**
     * @param user whom it is about; everybody if absent
     * @param token everything committed until then if absent
     * @param shownAt when an answer has first shown that the caches include it; absent before
     */
    private record Pending(
            @Nullable UUID user,
            @Nullable String token,
            long rememberedAt,
            @Nullable Long shownAt) {

        static Pending token(@Nullable UUID user, String token, long now) {
            return new Pending(user, token, now, null);
        }

        static Pending everything(long now) {
            return new Pending(null, null, now, null);
        }

        Pending shown(long now) {
            return new Pending(user, token, rememberedAt, now);
        }

        boolean isAbout(UUID other) {
            return user == null || user.equals(other);
        }
    }
}
