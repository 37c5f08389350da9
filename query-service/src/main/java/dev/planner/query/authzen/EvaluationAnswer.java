package dev.planner.query.authzen;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.planner.events.decision.Decision;
import dev.planner.events.decision.Decision.Allowed;
import dev.planner.events.decision.Decision.Denied;
import dev.planner.events.decision.Grant;
import dev.planner.query.freshness.Versioned;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One decision.
 *
 * @param context absent unless the request asks for the reason, or an evaluation among several is malformed
 * @param version of the user whose grants were looked at
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EvaluationAnswer(
        boolean decision,
        @Nullable Context context,
        @JsonIgnore long version) implements EvaluationsAnswer, Versioned {

    /**
     * What there is to say about a decision.
     *
     * @param reason {@code granted}, or the first obstacle (domain reference, section 5.3)
     * @param sightOnly true if only the name and dates of the program may be shown, else absent
     * @param grant the one that allows; absent for a deny
     * @param error why there is no decision but a deny; absent otherwise
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Context(
            @Nullable String reason,
            @Nullable Boolean sightOnly,
            @Nullable Grant grant,
            @Nullable Failure error) {

        static Context of(Decision decision) {
            return switch (decision) {
                case Allowed(Grant grant, boolean sightOnly) ->
                    new Context(decision.reason(), sightOnly ? true : null, grant, null);
                case Denied _ -> new Context(decision.reason(), null, null, null);
            };
        }
    }

    /** @param status the HTTP status that the evaluation would have got by itself */
    record Failure(int status, String message) {}

    static EvaluationAnswer of(Evaluation asked, Decision decision, long version) {
        return new EvaluationAnswer(decision.allowed(), asked.explained() ? Context.of(decision) : null, version);
    }

    /** Fails closed. */
    static EvaluationAnswer malformed(List<String> missing) {
        var error = new Failure(400, Required.message(missing));
        return new EvaluationAnswer(false, new Context(null, null, null, error), NONE);
    }
}
