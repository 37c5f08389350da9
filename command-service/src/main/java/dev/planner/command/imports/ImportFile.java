package dev.planner.command.imports;

import java.util.List;

/**
 * A file that has been read, each field by itself.
 *
 * @param totalRows below the header; more than there are rows here if the file has too many
 * @param rows in order
 * @param errors what is wrong with fields or rows whatever is stored
 */
public record ImportFile<R>(int totalRows, List<R> rows, List<RowError> errors) {

    public ImportFile {
        rows = List.copyOf(rows);
        errors = List.copyOf(errors);
    }
}
