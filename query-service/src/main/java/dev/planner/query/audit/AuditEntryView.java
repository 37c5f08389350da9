package dev.planner.query.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One entry of the audit trail.
 *
 * @param actorUserId who did it or was denied it; {@code system} for what Planner does by itself
 * @param entityId absent if no single entity is meant
 * @param operation what was done; of a denied entry the permission asked for
 * @param changes only fields that changed, and which role and scope is meant; may be empty
 * @param outcome {@code applied} or {@code denied}
 * @param reason why it was denied; absent if it was not
 * @param calls how many denied calls are meant; absent if it was not denied
 * @param programId the program to which the entry belongs
 * @param projectId the project to which the entry belongs
 */
@JsonInclude(Include.NON_NULL)
record AuditEntryView(
        UUID id,
        String actorUserId,
        Instant createdAt,
        String entityType,
        @Nullable String entityId,
        String operation,
        List<Change> changes,
        String outcome,
        @Nullable String reason,
        @Nullable Integer calls,
        String correlationId,
        @Nullable ProgramId programId,
        @Nullable ProjectId projectId) {

    /**
     * One changed field.
     *
     * @param before null if there was no value
     * @param after null if there is none now
     */
    @JsonInclude(Include.ALWAYS)
    record Change(
            String field,
            @Schema(implementation = Object.class) @Nullable JsonNode before,
            @Schema(implementation = Object.class) @Nullable JsonNode after) {}
}
