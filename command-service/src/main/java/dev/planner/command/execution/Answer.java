package dev.planner.command.execution;

import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.FieldError;
import dev.planner.edge.problem.Refusal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a command, as it is kept for repetitions of the request: a result, or a refusal that would be the same again.
 *
 * @param result null if refused
 * @param refused null if not refused
 */
record Answer(@Nullable CommandResult result, @Nullable Refused refused) {

    /** A refusal without what belongs to one response only. */
    record Refused(ErrorCode code, String detail, Map<String, Object> facts, List<FieldError> errors) {

        static Refused of(Refusal refusal) {
            return new Refused(refusal.code(), refusal.detail(), refusal.facts(), refusal.errors());
        }

        Refusal toRefusal() {
            var refusal = Refusal.of(code, detail).withErrors(errors);
            for (Map.Entry<String, Object> fact : facts.entrySet()) {
                refusal = refusal.with(fact.getKey(), fact.getValue());
            }
            return refusal;
        }
    }

    static Answer of(CommandResult result) {
        return new Answer(result, null);
    }

    static Answer of(Refusal refusal) {
        return new Answer(null, Refused.of(refusal));
    }

    /** @throws Refusal if that is the answer */
    CommandResult get() {
        if (refused != null) {
            throw refused.toRefusal();
        }
        if (result == null) {
            throw new IllegalStateException("an answer is a result or a refusal");
        }
        return result;
    }
}
