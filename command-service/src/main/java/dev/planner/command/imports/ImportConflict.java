package dev.planner.command.imports;

import java.util.List;

/** A day that would be allocated beyond 100.00. */
public interface ImportConflict {

    /** The rows that ask for something of that day, in order. */
    List<Integer> rowNumbers();
}
