package dev.planner.command.execution;

import dev.planner.edge.problem.FieldError;
import dev.planner.edge.problem.Refusal;
import dev.planner.events.access.UserId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A client's promise that all its requests with this key are one and the same.
 *
 * @param fingerprint of method, path, query, {@code If-Match} and body: all that makes a request another one
 */
@SuppressWarnings("ArrayRecordComponent") // handed on to the database, never compared here
public record IdempotencyKey(UserId caller, String key, byte[] fingerprint) {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern SYNTAX = Pattern.compile("[\\x20-\\x7e]{1,255}");

    /** @throws Refusal VALIDATION_FAILED if the key is empty, too long, or not printable ASCII */
    static Optional<IdempotencyKey> of(HttpServletRequest request, UserId caller) {
        return Optional.ofNullable(request.getHeader(HEADER))
                .map(key -> new IdempotencyKey(caller, checked(key.strip()), fingerprint(request)));
    }

    /** The refusal of a request that breaks the promise. */
    static Refusal reused() {
        return refusal("reused", "Another request was sent with this key. Take a new key for each request.");
    }

    private static String checked(String key) {
        if (!SYNTAX.matcher(key).matches()) {
            throw refusal("invalid", "Must have 1 to 255 printable ASCII characters.");
        }
        return key;
    }

    private static Refusal refusal(String code, String message) {
        return Refusal.invalid(List.of(new FieldError(HEADER, code, message)));
    }

    private static byte[] fingerprint(HttpServletRequest request) {
        return Fingerprint.of(
                request.getMethod(),
                request.getRequestURI() + "?" + Objects.toString(request.getQueryString(), ""),
                Objects.toString(request.getHeader("If-Match"), ""),
                BodyDigest.of(request));
    }
}
