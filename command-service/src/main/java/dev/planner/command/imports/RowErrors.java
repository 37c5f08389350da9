package dev.planner.command.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with the rows of one file, all of it. */
public final class RowErrors {

    private final List<RowError> errors;

    public RowErrors() {
        this(List.of());
    }

    /** Begins with what is known already. */
    public RowErrors(List<RowError> known) {
        errors = new ArrayList<>(known);
    }

    public void add(int rowNumber, @Nullable String field, RowCode code) {
        errors.add(RowError.of(rowNumber, field, code));
    }

    void add(int rowNumber, String field, RowCode code, String message) {
        errors.add(new RowError(rowNumber, field, code, message));
    }

    public int count() {
        return errors.size();
    }

    /** By rows, those of a row in the order in which they were found. */
    public List<RowError> inOrder() {
        return errors.stream()
                .sorted(Comparator.comparingInt(RowError::rowNumber))
                .toList();
    }
}
