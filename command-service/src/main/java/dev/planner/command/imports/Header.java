package dev.planner.command.imports;

import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The first row of a file. */
final class Header {

    private static final int ROW = 1;

    private Header() {}

    /**
     * Where each column is.
     *
     * @throws Refusal {@code IMPORT_HEADER_INVALID} if a required column is missing or any appears twice
     */
    static Map<String, Integer> positions(String[] names, ImportColumns columns, boolean dryRun) {
        var errors = new RowErrors();
        var positions = new HashMap<String, Integer>();
        for (var position = 0; position < names.length; position++) {
            var name = names[position].strip();
            if (!name.isEmpty() && positions.putIfAbsent(name, position) != null) {
                errors.add(ROW, columns.shown(name), RowCode.REPEATED_COLUMN);
            }
        }
        columns.required().stream()
                .filter(name -> !positions.containsKey(name))
                .forEach(name -> errors.add(ROW, name, RowCode.MISSING_COLUMN));
        if (errors.count() > 0) {
            throw invalid(errors.inOrder(), dryRun, "A required column is missing, or a column appears twice.");
        }
        positions.keySet().retainAll(columns.all().toList());
        return positions;
    }

    static Refusal noDataRow(boolean dryRun) {
        return invalid(
                List.of(RowError.of(ROW + 1, null, RowCode.NO_DATA_ROW)), dryRun, "There is no row below the header.");
    }

    private static Refusal invalid(List<RowError> errors, boolean dryRun, String detail) {
        return ImportReport.unread(dryRun, errors).refusal(ErrorCode.IMPORT_HEADER_INVALID, detail);
    }
}
