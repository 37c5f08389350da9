package dev.planner.query.portfolio;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.query.freshness.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One project as its reader may see it. */
public sealed interface ProjectItem {

    ProjectId id();

    ProgramId programId();

    /**
     * What a reader of the project sees.
     *
     * @param programName absent for a reader who may not see the program
     * @param status {@code active} or {@code archived}
     * @param budget the sum over its phases; absent for a reader without view_budget on the project
     * @param phases in order of dates, absent in lists
     */
    @JsonInclude(Include.NON_NULL)
    record ProjectView(
            ProjectId id,
            ProgramId programId,
            @Nullable String programName,
            String name,
            String businessSponsor,
            String projectManager,
            String technicalLead,
            String costCenterCode,
            LocalDate startDate,
            LocalDate endDate,
            @Nullable String description,
            String status,
            @Nullable Budget budget,
            @Nullable List<PhaseView> phases,
            long version,
            Instant createdAt,
            Instant updatedAt)
            implements ProjectItem, Versioned {

        ProjectView with(List<PhaseView> itsPhases) {
            return new ProjectView(
                    id,
                    programId,
                    programName,
                    name,
                    businessSponsor,
                    projectManager,
                    technicalLead,
                    costCenterCode,
                    startDate,
                    endDate,
                    description,
                    status,
                    budget,
                    itsPhases,
                    version,
                    createdAt,
                    updatedAt);
        }
    }

    /** What is shown of a project that somebody can reach to a reader who may not read it. */
    record ProjectOutline(
            ProjectId id, ProgramId programId, String name, LocalDate startDate, LocalDate endDate, String status)
            implements ProjectItem {}
}
