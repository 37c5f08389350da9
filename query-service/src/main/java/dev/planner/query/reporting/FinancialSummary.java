package dev.planner.query.reporting;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A forecast (domain reference, section 10).
 *
 * @param entityType with entityId and entityName absent from a sum over projects that were named one by one
 * @param budget absent, like the analysis, for a reader without view_budget on the entity
 * @param forecast actual and remaining: the estimate at completion
 * @param unpricedDays what the columns leave out, by date, project and resource; may be empty
 * @param unpricedDaysTruncated true if there may be more than are listed, else absent
 */
@JsonInclude(Include.NON_NULL)
record FinancialSummary(
        @Nullable EntityType entityType,
        @Nullable UUID entityId,
        @Nullable String entityName,
        LocalDate asOf,
        @Nullable Cost budget,
        Cost actual,
        Cost remaining,
        Cost overdue,
        Cost forecast,
        List<UnpricedDay> unpricedDays,
        @Nullable Boolean unpricedDaysTruncated,
        @Nullable Analysis analysis) {

    /** What a summary is about. */
    enum EntityType {
        PROJECT,
        PROGRAM;

        /** The lower_snake key that clients see. */
        @JsonValue
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param read of one project */
    static FinancialSummary ofProject(ProjectsAsOf read, Reader reader) {
        return of(read.projects().getFirst(), read, reader);
    }

    static FinancialSummary of(ReportedProject project, ProjectsAsOf among, Reader reader) {
        return of(
                EntityType.PROJECT,
                project.id().value(),
                project.name(),
                among.asOf(),
                project.figures(),
                among.unpriced().of(project.id()),
                reader.seesBudget(project));
    }

    /** Of a program, by the sums over its projects. */
    static FinancialSummary of(ProgramAsOf program, Reader reader) {
        var about = program.program();
        return of(
                EntityType.PROGRAM,
                about.id().value(),
                about.name(),
                program.projects().asOf(),
                program.projects().sum(),
                program.projects().unpriced(),
                reader.seesBudget(about.id()));
    }

    /** Of projects that were named one by one. */
    static FinancialSummary of(ProjectsAsOf projects, Reader reader) {
        var withBudget = projects.projects().stream().allMatch(reader::seesBudget);
        return of(null, null, null, projects.asOf(), projects.sum(), projects.unpriced(), withBudget);
    }

    private static FinancialSummary of(
            @Nullable EntityType type,
            @Nullable UUID id,
            @Nullable String name,
            LocalDate asOf,
            Figures figures,
            UnpricedDays unpriced,
            boolean withBudget) {
        return new FinancialSummary(
                type,
                id,
                name,
                asOf,
                withBudget ? figures.budget() : null,
                figures.actual(),
                figures.remaining(),
                figures.overdue(),
                figures.forecast(),
                unpriced.listed(),
                unpriced.truncated(),
                withBudget ? Analysis.of(figures) : null);
    }
}
