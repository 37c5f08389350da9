package dev.planner.command.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.planner.events.access.Scope;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of one item of a bulk assignment (domain reference, section 6).
 *
 * @param type {@code program} or {@code project}
 * @param id of the program or project
 * @param code why the item is invalid, else absent
 */
record BulkResult(
        String type,
        UUID id,
        Status status,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String code) {

    /** What happened to the item. */
    enum Status {
        APPLIED,
        /** The scope was active already, or stands earlier in the same request. */
        UNCHANGED,
        INVALID,
        /** Valid, but another item was not. */
        NOT_APPLIED;

        @JsonValue
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static BulkResult of(Scope scope, Status status, @Nullable String code) {
        return switch (scope) {
            case Scope.Program(var program) -> new BulkResult("program", program.value(), status, code);
            case Scope.Project(var project) -> new BulkResult("project", project.value(), status, code);
            case Scope.Global _ -> throw new IllegalArgumentException("a global scope is no item of a bulk");
        };
    }

    BulkResult notApplied() {
        return status == Status.APPLIED ? new BulkResult(type, id, Status.NOT_APPLIED, code) : this;
    }
}
