package dev.planner.query.portfolio;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.query.freshness.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One program as its reader may see it. */
public sealed interface ProgramItem {

    ProgramId id();

    /**
     * What authority over the program shows.
     *
     * @param budget the sum over its projects, archived ones included; absent for a reader without view_budget on the program
     * @param projectCount of its projects, archived ones included; absent for a reader who may not read them all
     */
    @JsonInclude(Include.NON_NULL)
    record ProgramView(
            ProgramId id,
            String name,
            String businessSponsor,
            String programManager,
            String technicalLead,
            LocalDate startDate,
            LocalDate endDate,
            @Nullable String description,
            @Nullable Budget budget,
            @Nullable Long projectCount,
            long version,
            Instant createdAt,
            Instant updatedAt)
            implements ProgramItem, Versioned {}

    /**
     * What sight of the program shows (domain reference, section 5.2).
     *
     * @param sightOnly true, or absent where authority over the program is there but not the permission to read it
     */
    @JsonInclude(Include.NON_NULL)
    record ProgramSight(
            ProgramId id,
            String name,
            LocalDate startDate,
            LocalDate endDate,
            @Nullable Boolean sightOnly) implements ProgramItem {}
}
