package dev.planner.command.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a row.
 *
 * @param rowNumber of the header 1, of the first data row 2; empty lines do not count
 * @param field the name of the column; absent if the row as a whole is meant
 * @param message one sentence for a human reader, which never repeats what the file says
 */
public record RowError(
        int rowNumber,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String field,
        RowCode code,
        String message) {

    static RowError of(int rowNumber, @Nullable String field, RowCode code) {
        return new RowError(rowNumber, field, code, code.message());
    }
}
