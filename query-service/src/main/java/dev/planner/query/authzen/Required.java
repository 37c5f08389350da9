package dev.planner.query.authzen;

import dev.planner.edge.problem.FieldError;
import dev.planner.edge.problem.Refusal;
import java.util.List;

/** Refuses requests that lack something: malformed, says the standard. */
final class Required {

    private Required() {}

    /** @throws Refusal MALFORMED_REQUEST naming these members, if there are any */
    static void refuse(List<String> missing) {
        if (!missing.isEmpty()) {
            throw Refusal.malformed(message(missing))
                    .withErrors(missing.stream().map(Required::error).toList());
        }
    }

    static String message(List<String> missing) {
        return "Missing: " + String.join(", ", missing) + ".";
    }

    private static FieldError error(String path) {
        return new FieldError(path, "required", "The member is required.");
    }
}
