package dev.planner.query.access;

import dev.planner.edge.problem.Refusal;
import dev.planner.edge.validation.FieldChecks;
import dev.planner.events.access.UserId;
import dev.planner.query.facts.JoinedFacts.Check;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for many decisions about one user.
 *
 * @param userId about whom; the caller if absent
 */
record BatchRequest(@Nullable UserId userId, @Nullable List<@Nullable CheckRequest> checks) {

    /**
     * The questions in their order; may be empty.
     *
     * @throws Refusal VALIDATION_FAILED for a field that is missing, and for more than {@code most} questions; UNKNOWN_PERMISSION
     */
    List<Check> read(int most) {
        var errors = new FieldChecks();
        var asked = errors.required("checks", checks, List.<@Nullable CheckRequest>of());
        errors.check(asked.size() <= most, "checks", "too_many", "Must be " + most + " at most.");
        errors.throwIfAny();
        List<Check> read = new ArrayList<>(asked.size());
        for (int i = 0; i < asked.size(); i++) {
            var check = asked.get(i);
            read.add((check == null ? new CheckRequest(null, null) : check).read(errors.at("checks", i)));
        }
        return read;
    }
}
