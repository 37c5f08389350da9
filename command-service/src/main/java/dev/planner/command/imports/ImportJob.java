package dev.planner.command.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.planner.events.access.UserId;
import dev.planner.events.imports.ImportId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An import that is done aside.
 *
 * @param owner whose request it was
 * @param kind {@code actuals} or {@code plan}
 * @param totalRows below the header
 * @param storedRows how many have been stored in the transaction that is under way; they count once the state is accepted
 * @param endedAt absent while it is running, or if it was interrupted
 * @param result the import's report if it was accepted or a dry run, else the problem that a request would have been answered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportJob(
        ImportId id,
        @JsonIgnore UserId owner,
        String kind,

        @Schema(
                description =
                        "running; accepted; rejected, and failed by a fault, with nothing stored; interrupted, because its service"
                                + " was stopped, with nothing stored")
        String state,

        boolean dryRun,
        int totalRows,
        int storedRows,
        Instant createdAt,
        @Nullable Instant endedAt,

        @Schema(implementation = ImportReport.class) @Nullable
        JsonNode result) {

    boolean hasEnded() {
        return endedAt != null;
    }
}
