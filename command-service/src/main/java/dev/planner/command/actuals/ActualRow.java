package dev.planner.command.actuals;

import dev.planner.command.imports.ImportColumns;
import dev.planner.command.imports.RowCode;
import dev.planner.command.imports.RowFields;
import dev.planner.events.portfolio.Percentage;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.portfolio.Split;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file of actuals (domain reference, section 9). What is null is not acceptable and has been reported, but for the split, which
 * need not be given.
 */
record ActualRow(
        int number,
        @Nullable ProjectId projectId,
        @Nullable String externalWorkerId,
        @Nullable String workerName,
        @Nullable LocalDate date,
        @Nullable Percentage percentage,
        @Nullable Split split) {

    static final String PROJECT = "project_id";
    static final String WORKER = "external_worker_id";
    static final String NAME = "worker_name";
    static final String DATE = "date";

    private static final String PERCENTAGE = "percentage";
    private static final String CAPITAL = "capital_percentage";
    private static final String EXPENSE = "expense_percentage";

    static final ImportColumns COLUMNS =
            new ImportColumns(List.of(PROJECT, WORKER, NAME, DATE, PERCENTAGE), List.of(CAPITAL, EXPENSE));

    static ActualRow read(RowFields fields) {
        return new ActualRow(
                fields.number(),
                Optional.ofNullable(fields.requiredId(PROJECT))
                        .map(ProjectId::new)
                        .orElse(null),
                fields.requiredText(WORKER),
                fields.requiredText(NAME),
                fields.requiredDate(DATE),
                fields.requiredPercentage(PERCENTAGE),
                split(fields));
    }

    private static @Nullable Split split(RowFields fields) {
        var capital = fields.optionalPercentage(CAPITAL);
        var expense = fields.optionalPercentage(EXPENSE);
        if (fields.has(CAPITAL) != fields.has(EXPENSE)) {
            fields.reject(CAPITAL, RowCode.INVALID_SPLIT);
        }
        if (capital == null || expense == null) {
            return null;
        }
        if (!Split.isWhole(capital, expense)) {
            fields.reject(CAPITAL, RowCode.INVALID_SPLIT);
            return null;
        }
        return new Split(capital, expense);
    }

    /** The row as an entry, if each field is acceptable. */
    ActualEntry entry() {
        return new ActualEntry(
                Objects.requireNonNull(projectId),
                Objects.requireNonNull(externalWorkerId),
                Objects.requireNonNull(workerName),
                Objects.requireNonNull(date),
                Objects.requireNonNull(percentage),
                split);
    }
}
