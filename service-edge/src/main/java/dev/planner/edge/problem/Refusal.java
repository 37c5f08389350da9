package dev.planner.edge.problem;

import dev.planner.events.decision.Decision;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Says no with a stable code, the facts of the rule, and where it helps a remedy in the detail. Throw it from anywhere below a controller;
 * the edge turns it into a problem detail. A refusal is an answer and no fault, so it carries no stack trace.
 */
public final class Refusal extends RuntimeException {

    private final ErrorCode code;
    private final SequencedMap<String, Object> facts;
    private final List<FieldError> errors;
    private final @Nullable Duration retryAfter;

    private Refusal(
            ErrorCode code,
            String detail,
            SequencedMap<String, Object> facts,
            List<FieldError> errors,
            @Nullable Duration retryAfter) {
        super(detail, null, false, false);
        this.code = code;
        this.facts = Collections.unmodifiableSequencedMap(facts);
        this.errors = List.copyOf(errors);
        this.retryAfter = retryAfter;
    }

    /** @param detail one or two sentences about this occurrence, for a human reader */
    public static Refusal of(ErrorCode code, String detail) {
        return new Refusal(code, detail, new LinkedHashMap<>(), List.of(), null);
    }

    public static Refusal malformed(String detail) {
        return of(ErrorCode.MALFORMED_REQUEST, detail);
    }

    /** The addressed entity does not exist, or the caller may not see it: the answer is the same. */
    public static Refusal notFound(String detail) {
        return of(ErrorCode.NOT_FOUND, detail);
    }

    /** The decision is a deny; the answer carries its reason. */
    public static Refusal forbidden(Decision.Reason reason) {
        return of(ErrorCode.FORBIDDEN, "The decision is deny: " + reason.key() + ".")
                .with("reason", reason.key());
    }

    /** @param errors in the order of the request, not empty */
    public static Refusal invalid(List<FieldError> errors) {
        var fields = errors.stream().map(FieldError::field).distinct().toList();
        return of(ErrorCode.VALIDATION_FAILED, "Not acceptable: " + String.join(", ", fields) + ".")
                .withErrors(errors);
    }

    /** A part that the answer needs is away; the client may repeat the request. */
    public static Refusal unavailable(String detail) {
        return of(ErrorCode.UNAVAILABLE, detail);
    }

    /**
     * The same refusal with one more fact, shown as a member of the problem.
     *
     * @throws IllegalArgumentException if the name is a standard member of a problem
     */
    public Refusal with(String name, Object value) {
        if (Problem.STANDARD_MEMBERS.contains(name)) {
            throw new IllegalArgumentException(name + " is a standard member of a problem");
        }
        var more = new LinkedHashMap<>(facts);
        more.put(name, value);
        return new Refusal(code, detail(), more, errors, retryAfter);
    }

    public Refusal withErrors(List<FieldError> fieldErrors) {
        return new Refusal(code, detail(), facts, fieldErrors, retryAfter);
    }

    /** The same refusal with a hint when to try again; for 503 there is a default. */
    public Refusal retryAfter(Duration duration) {
        return new Refusal(code, detail(), facts, errors, duration);
    }

    public ErrorCode code() {
        return code;
    }

    public String detail() {
        return Optional.ofNullable(getMessage()).orElseGet(code::title);
    }

    /** In the order in which they were given; may be empty. */
    public Map<String, Object> facts() {
        return facts;
    }

    /** In the order of the request; empty unless single fields are at fault. */
    public List<FieldError> errors() {
        return errors;
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
