package dev.planner.command.plan;

import dev.planner.command.imports.ImportColumns;
import dev.planner.command.imports.RowCode;
import dev.planner.command.imports.RowFields;
import dev.planner.events.plan.Allocation;
import dev.planner.events.portfolio.Percentage;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.portfolio.Split;
import dev.planner.events.staffing.ResourceId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of a file of plan rows (domain reference, section 8). What is null is not acceptable and has been reported. */
record PlanImportRow(
        int number,
        @Nullable ResourceId resourceId,
        @Nullable ProjectId projectId,
        @Nullable LocalDate date,
        @Nullable Percentage allocationPercentage,
        @Nullable Percentage capitalPercentage,
        @Nullable Percentage expensePercentage) {

    static final String RESOURCE = "resource_id";
    static final String PROJECT = "project_id";
    static final String DATE = "date";

    private static final String ALLOCATION = "allocation_percentage";
    private static final String CAPITAL = "capital_percentage";
    private static final String EXPENSE = "expense_percentage";

    static final ImportColumns COLUMNS =
            new ImportColumns(List.of(RESOURCE, PROJECT, DATE, ALLOCATION, CAPITAL, EXPENSE), List.of());

    static PlanImportRow read(RowFields fields) {
        var row = new PlanImportRow(
                fields.number(),
                Optional.ofNullable(fields.requiredId(RESOURCE))
                        .map(ResourceId::new)
                        .orElse(null),
                Optional.ofNullable(fields.requiredId(PROJECT))
                        .map(ProjectId::new)
                        .orElse(null),
                fields.requiredDate(DATE),
                allocation(fields),
                fields.requiredPercentage(CAPITAL),
                fields.requiredPercentage(EXPENSE));
        if (row.capitalPercentage() != null
                && row.expensePercentage() != null
                && !Split.isWhole(row.capitalPercentage(), row.expensePercentage())) {
            fields.reject(CAPITAL, RowCode.INVALID_SPLIT);
        }
        return row;
    }

    /** A row of nothing is no row. */
    private static @Nullable Percentage allocation(RowFields fields) {
        var allocation = fields.requiredPercentage(ALLOCATION);
        if (Percentage.ZERO.equals(allocation)) {
            fields.reject(ALLOCATION, RowCode.OUT_OF_RANGE);
            return null;
        }
        return allocation;
    }

    /** The percentages, if the row is acceptable. */
    Allocation allocation() {
        return new Allocation(
                Objects.requireNonNull(allocationPercentage),
                Objects.requireNonNull(capitalPercentage),
                Objects.requireNonNull(expensePercentage));
    }
}
