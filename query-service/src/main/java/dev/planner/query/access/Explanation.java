package dev.planner.query.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.planner.events.access.RoleKey;
import dev.planner.events.access.Scope;
import dev.planner.events.access.UserId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a decision is as it is.
 *
 * @param user the subject
 * @param grants every active scope of every active role, and the active roles without one; sorted by role, then global, programs, projects
 * @param facts what the decision was made from, in the order in which it was looked up
 */
record Explanation(Subject user, List<Considered> grants, List<Used> facts) {

    /** An inactive user has grants, and none of them counts. */
    record Subject(UserId id, boolean known, boolean active) {}

    /** @param scope absent for a role without an active scope */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Considered(RoleKey role, @Nullable Scope scope, Outcome outcome) {}

    /** What one grant by itself says to the question. */
    enum Outcome {
        /** The role carries the permission and the scope covers the resource. */
        COVERS,
        /** The role carries the permission and a project in its scope gives sight of the program. */
        SIGHT,
        /** The role carries the permission, but the scope is elsewhere. */
        OUT_OF_SCOPE,
        /** The role does not carry the permission. */
        PERMISSION_MISSING;

        @JsonValue
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One fact.
     *
     * @param kind {@code user}, {@code role}, {@code program} or {@code project}
     * @param version the sequence number of the last event it includes; absent if there is no such thing
     * @param tier where it was found
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Used(String kind, String id, @Nullable Long version, String tier) {}
}
