package dev.planner.command.imports;

import java.util.List;

/**
 * All that is wrong with a file, and what is to be said of its good rows; each in order of rows.
 *
 * @param conflicts days that would be allocated beyond 100.00
 */
public record Verdict(List<RowError> errors, List<? extends ImportConflict> conflicts, List<RowWarning> warnings) {

    public boolean accepted() {
        return errors.isEmpty() && conflicts.isEmpty();
    }
}
