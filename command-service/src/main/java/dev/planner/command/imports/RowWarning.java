package dev.planner.command.imports;

/** What a client should know of a row that can be stored. */
public record RowWarning(int rowNumber, Code code) {

    /** The stable code of a warning. */
    public enum Code {
        /** The worker has no plan row on that project and day. */
        UNPLANNED,
        /** The day lies outside the project. */
        OUTSIDE_PROJECT_DATES,
        /** The plan's split counts, not the one that was given. */
        SPLIT_IGNORED
    }
}
