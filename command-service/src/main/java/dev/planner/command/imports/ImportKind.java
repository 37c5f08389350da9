package dev.planner.command.imports;

import dev.planner.edge.problem.Refusal;

/** What can be imported; the controller of a feature hands its own to {@link Imports}. */
public interface ImportKind<R> {

    /** Such as {@code actuals}; at most 20 letters. */
    String name();

    ImportColumns columns();

    /** Makes a row of its fields, each checked by itself. */
    R read(RowFields fields);

    /**
     * Checks all rows against what is stored, and stores them unless anything is wrong with any, or it is a dry run. Runs in a transaction,
     * and once more if that loses a race.
     *
     * @throws Refusal FORBIDDEN if the caller is nobody
     */
    ImportReport perform(ImportFile<R> file, ImportRun run);
}
