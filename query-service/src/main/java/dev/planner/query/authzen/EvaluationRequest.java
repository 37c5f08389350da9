package dev.planner.query.authzen;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Asks for one decision.
 *
 * @param context has no influence on the decision; with {@code "explain": true} the answer gives its reason
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record EvaluationRequest(
        @Nullable Entity subject,
        @Nullable Action action,
        @Nullable Entity resource,
        @Nullable Map<String, Object> context) {

    private static final String EXPLAIN = "explain";

    /** The paths of the required members that are missing. */
    List<String> missing() {
        return Stream.of(
                        Entity.missing("subject", subject),
                        Action.missing("action", action),
                        Entity.missing("resource", resource))
                .flatMap(paths -> paths)
                .toList();
    }

    /** The same request, with what it lacks taken from the other one; members are taken whole, never mixed. */
    EvaluationRequest orElse(EvaluationRequest defaults) {
        return new EvaluationRequest(
                Optional.ofNullable(subject).orElse(defaults.subject),
                Optional.ofNullable(action).orElse(defaults.action),
                Optional.ofNullable(resource).orElse(defaults.resource),
                Optional.ofNullable(context).orElse(defaults.context));
    }

    Evaluation read() {
        return new Evaluation(
                Terms.user(subject), Terms.permission(action), Terms.resource(resource), isToBeExplained());
    }

    private boolean isToBeExplained() {
        return context != null && Boolean.TRUE.equals(context.get(EXPLAIN));
    }
}
