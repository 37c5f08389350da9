package dev.planner.command.access;

import dev.planner.edge.validation.FieldChecks;
import org.jspecify.annotations.Nullable;

/** A body that says whether something is to be active. */
record StatusRequest(@Nullable Boolean active) {

    boolean required() {
        var checks = new FieldChecks();
        var value = checks.required("active", active, false);
        checks.throwIfAny();
        return value;
    }

    /** Active, unless it says otherwise; also when there is no body at all. */
    static boolean orActive(@Nullable StatusRequest request) {
        return request == null || request.active == null || request.active;
    }
}
