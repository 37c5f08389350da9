package dev.planner.query.access;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.query.freshness.Versioned;
import java.util.List;

/**
 * How far a user reaches, in figures (domain reference, section 5.4).
 *
 * @param directProgramScopes sorted; empty for a user with global scope
 * @param directProjectScopes sorted; empty for a user with global scope
 * @param version of the user
 */
public record ScopeSummary(
        boolean hasGlobalScope,
        long accessibleProgramCount,
        long accessibleProjectCount,
        List<ProgramId> directProgramScopes,
        List<ProjectId> directProjectScopes,
        @JsonIgnore long version)
        implements Versioned {}
