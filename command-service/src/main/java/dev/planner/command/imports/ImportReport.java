package dev.planner.command.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Refusal;
import dev.planner.events.actuals.ActualId;
import dev.planner.events.plan.PlanRowId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of an import, or would come of it.
 *
 * @param dryRun whether nothing was to be stored in any case
 * @param accepted whether there is neither an error nor a conflict
 * @param totalRows below the header
 * @param createdCount how many rows were stored: all or none
 * @param actualIds of the actuals that were stored, in order of rows; absent for plan rows and of a file that has no valid header
 * @param planRowIds of the plan rows that were stored, in order of rows; absent for actuals and of a file that has no valid header
 * @param errors by rows
 * @param conflicts days on which somebody or something would be allocated beyond 100.00, by their first rows
 * @param warnings by rows
 */
public record ImportReport(
        boolean dryRun,
        boolean accepted,
        int totalRows,
        int createdCount,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ActualId> actualIds,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<PlanRowId> planRowIds,
        List<RowError> errors,
        List<? extends ImportConflict> conflicts,
        List<RowWarning> warnings) {

    /** Of a file of actuals. */
    public static ImportReport ofActuals(ImportFile<?> file, Verdict verdict, boolean dryRun, List<ActualId> stored) {
        return read(file, verdict, dryRun, stored.size(), stored, null);
    }

    /** Of a file of plan rows. */
    public static ImportReport ofPlanRows(ImportFile<?> file, Verdict verdict, boolean dryRun, List<PlanRowId> stored) {
        return read(file, verdict, dryRun, stored.size(), null, stored);
    }

    private static ImportReport read(
            ImportFile<?> file,
            Verdict verdict,
            boolean dryRun,
            int created,
            @Nullable List<ActualId> actuals,
            @Nullable List<PlanRowId> planRows) {
        return new ImportReport(
                dryRun,
                verdict.accepted(),
                file.totalRows(),
                created,
                actuals,
                planRows,
                verdict.errors(),
                verdict.conflicts(),
                verdict.warnings());
    }

    /** Of a file whose header, or lack of rows, leaves nothing to be checked. */
    static ImportReport unread(boolean dryRun, List<RowError> errors) {
        return new ImportReport(dryRun, false, 0, 0, null, null, errors, List.of(), List.of());
    }

    /** @throws Refusal {@code IMPORT_REJECTED} with all this, if there is anything wrong and it was no dry run */
    public ImportReport orRejection() {
        if (accepted || dryRun) {
            return this;
        }
        throw refusal(
                ErrorCode.IMPORT_REJECTED,
                "Nothing was stored, because of %d errors and %d conflicts."
                        .formatted(errors.size(), conflicts.size()));
    }

    Refusal refusal(ErrorCode code, String detail) {
        var refusal = Refusal.of(code, detail)
                .with("dryRun", dryRun)
                .with("accepted", accepted)
                .with("totalRows", totalRows)
                .with("createdCount", createdCount)
                .with("errors", errors)
                .with("conflicts", conflicts)
                .with("warnings", warnings);
        if (actualIds != null) {
            refusal = refusal.with("actualIds", actualIds);
        }
        return planRowIds == null ? refusal : refusal.with("planRowIds", planRowIds);
    }
}
