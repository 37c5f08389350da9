package dev.planner.client;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** There is no answer. Whoever catches it must not allow. */
public final class PlannerException extends RuntimeException {

    /** Why there is none. */
    public enum Failure {
        /** The caller has no token, or the query service does not accept it. */
        UNAUTHENTICATED,
        /** The caller may not ask this: it takes {@code manage_users} to ask about others. */
        FORBIDDEN,
        /** The query service refuses the question, for instance because there is no such permission. */
        REFUSED,
        /** The read side does not include what was demanded yet. Worth repeating in a second. */
        LAGGING,
        /** Planner limits the rate of requests. */
        RATE_LIMITED,
        /** The answer is older than {@code planner.client.max-age} allows. */
        TOO_OLD,
        /** What came back is not an answer of Planner. */
        MALFORMED_ANSWER,
        /** The query service says that it cannot answer. */
        UNAVAILABLE,
        /** The query service could not be reached, or the connection broke. */
        UNREACHABLE,
        /** The answer did not come in time. */
        TIMED_OUT,
        /** The query service has failed several times in a row and is left alone for a moment. */
        SUSPENDED,
        /** As many questions as allowed are under way already. */
        OVERLOADED;

        /** Whether the query service itself seems to be away. */
        boolean isOutage() {
            return this == UNAVAILABLE || this == UNREACHABLE || this == TIMED_OUT || this == MALFORMED_ANSWER;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Failure failure;
    private final @Nullable String code;

    PlannerException(Failure failure, String message) {
        this(failure, message, null, null);
    }

    PlannerException(Failure failure, String message, @Nullable String code, @Nullable Throwable cause) {
        super(message, cause);
        this.failure = failure;
        this.code = code;
    }

    public Failure failure() {
        return failure;
    }

    /** The stable code of the problem that the query service answered, such as {@code UNKNOWN_PERMISSION}. */
    public Optional<String> code() {
        return Optional.ofNullable(code);
    }
}
