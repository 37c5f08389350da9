package dev.planner.command.imports;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

    /** What the rows name in a column, each once; rows in which it is not acceptable are left out. */
    public <T> Set<T> named(Function<R, @Nullable T> column) {
        return rows.stream().map(column).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
