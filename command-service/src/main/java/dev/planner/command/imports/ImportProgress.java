package dev.planner.command.imports;

/** Is told how far an import has come. */
@FunctionalInterface
public interface ImportProgress {

    /** Nobody wants to know. */
    ImportProgress UNSEEN = _ -> {};

    /** @param rows how many rows have been stored in the running transaction */
    void stored(int rows);
}
