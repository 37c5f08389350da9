package dev.planner.client;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How this application asks Planner.
 *
 * @param url address of the query service, such as https://planner-query.example.com; required
 * @param sslBundle name of the SSL bundle to trust and to identify with; the JVM's trust store if absent
 * @param connectTimeout for opening a connection
 * @param timeout for a whole exchange that demands nothing about freshness
 * @param consistentTimeout for a whole exchange that does; the query service itself waits up to 2 s for what is demanded
 * @param maxConcurrent questions under way at a time
 * @param maxWait how long a question waits for another one to end while as many as allowed are under way
 * @param breakerFailures of the query service in a row, after which it is left alone
 * @param breakerPause how long it is left alone before one question tries again
 * @param maxChecks questions in one batch at most; the query service accepts 1000
 * @param maxAnswer size of an answer at most
 * @param maxAge answers that are older count as none; every age is accepted if absent
 * @param logInterval each kind of failure is logged once in this time, and counted always
 * @param onFailure what hasPermission does without an answer: deny, or throw what went wrong
 */
@ConfigurationProperties("planner.client")
public record ClientProperties(
        @Nullable URI url,
        @Nullable String sslBundle,
        @DefaultValue("250ms") Duration connectTimeout,
        @DefaultValue("1s") Duration timeout,
        @DefaultValue("3s") Duration consistentTimeout,
        @DefaultValue("64") int maxConcurrent,
        @DefaultValue("50ms") Duration maxWait,
        @DefaultValue("5") int breakerFailures,
        @DefaultValue("2s") Duration breakerPause,
        @DefaultValue("1000") int maxChecks,
        @DefaultValue("1MB") DataSize maxAnswer,
        @Nullable Duration maxAge,
        @DefaultValue("1m") Duration logInterval,
        @DefaultValue("deny") OnFailure onFailure,
        @DefaultValue Cache cache,
        @DefaultValue Tokens tokens) {

    /** There is no way to allow. */
    public enum OnFailure {
        DENY,
        THROW
    }

    /**
     * The memory of decisions.
     *
     * @param timeToLive of a decision in memory, counted from when it was asked for; 0 turns the memory off
     * @param maxStaleness a decision leaves the memory once changes that were committed this long ago may be missing from it
     * @param size decisions in memory at most
     */
    public record Cache(
            @DefaultValue("1s") Duration timeToLive,
            @DefaultValue("2s") Duration maxStaleness,
            @DefaultValue("10000") long size) {

        public Cache {
            require(!timeToLive.isNegative(), "cache.time-to-live must not be negative");
            require(!maxStaleness.isNegative(), "cache.max-staleness must not be negative");
            require(size >= 0, "cache.size must not be negative");
        }
    }

    /**
     * The memory of consistency tokens.
     *
     * @param settling how long a token is still sent after an answer has first shown that the caches include it; covers the 3 s for which an
     *     instance of the query service believes a cache that hears nothing, and clocks that differ
     * @param maxRemembered tokens at most; with more, questions are asked fully_consistent until the tokens have settled
     * @param maxHeader characters of tokens in one question at most; with more, it is asked fully_consistent
     */
    public record Tokens(
            @DefaultValue("5s") Duration settling,
            @DefaultValue("1000") int maxRemembered,
            @DefaultValue("4096") int maxHeader) {

        public Tokens {
            require(settling.compareTo(Duration.ofSeconds(3)) >= 0, "tokens.settling must be at least 3 s");
            require(maxRemembered >= 1, "tokens.max-remembered must be at least 1");
            require(maxHeader >= 0, "tokens.max-header must not be negative");
        }
    }

    public ClientProperties {
        require(url != null && isHttp(url), "url must be the http or https address of the query service");
        requirePositive(connectTimeout, "connect-timeout");
        requirePositive(timeout, "timeout");
        requirePositive(consistentTimeout, "consistent-timeout");
        require(maxConcurrent >= 1, "max-concurrent must be at least 1");
        require(!maxWait.isNegative(), "max-wait must not be negative");
        require(breakerFailures >= 1, "breaker-failures must be at least 1");
        requirePositive(breakerPause, "breaker-pause");
        require(maxChecks >= 1, "max-checks must be at least 1");
        require(
                !maxAnswer.isNegative() && maxAnswer.toBytes() < Integer.MAX_VALUE,
                "max-answer must not be negative, and be less than 2 GB");
        require(maxAge == null || !maxAge.isNegative(), "max-age must not be negative");
        requirePositive(logInterval, "log-interval");
    }

    private static boolean isHttp(URI url) {
        return ("http".equals(url.getScheme()) || "https".equals(url.getScheme())) && url.getHost() != null;
    }

    private static void requirePositive(Duration duration, String name) {
        require(duration.isPositive(), name + " must be longer than 0");
    }

    private static void require(boolean isMet, String rule) {
        if (!isMet) {
            throw new IllegalArgumentException("planner.client." + rule);
        }
    }
}
