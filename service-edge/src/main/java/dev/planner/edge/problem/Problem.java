package dev.planner.edge.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.planner.edge.correlation.Correlation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The body of every answer that is an error (RFC 9457).
 *
 * @param instance the path of the request
 * @param errors empty unless single fields are at fault, and then left out; a report may then bring its own among the facts
 * @param facts the facts of the broken rule, shown as members of their own
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "code", "correlationId", "errors"})
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        ErrorCode code,
        String correlationId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors,
        @JsonAnyGetter Map<String, Object> facts) {

    public static final String MEDIA_TYPE = "application/problem+json";

    static final Set<String> STANDARD_MEMBERS =
            Set.of("type", "title", "status", "detail", "instance", "code", "correlationId");

    public Problem {
        detail = Printable.text(detail);
        instance = Printable.text(instance);
        errors = List.copyOf(errors);
        facts = printable(facts);
    }

    /** The answer to a request that was refused. */
    public static Problem of(Refusal refusal, HttpServletRequest request) {
        var code = refusal.code();
        return new Problem(
                code.type(),
                code.title(),
                code.status(),
                refusal.detail(),
                path(request),
                code,
                Correlation.of(request).id(),
                refusal.errors(),
                refusal.facts());
    }

    /** A request line that is no HTTP leaves a request without a path. */
    private static String path(HttpServletRequest request) {
        return Optional.ofNullable(request.getRequestURI()).orElse("");
    }

    private static Map<String, Object> printable(Map<String, Object> facts) {
        var printable = new LinkedHashMap<String, Object>();
        facts.forEach((name, value) -> {
            var shown = Printable.value(value);
            if (shown != null) {
                printable.put(name, shown);
            }
        });
        return printable;
    }
}
