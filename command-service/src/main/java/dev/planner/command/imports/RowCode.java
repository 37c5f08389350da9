package dev.planner.command.imports;

/** What can be wrong with a row, with a sentence about it for a human reader (domain reference, sections 8 and 9). */
public enum RowCode {
    REQUIRED("Is required."),
    INVALID_FORMAT("Has the wrong form."),
    OUT_OF_RANGE("Must be from 0 to 100."),
    PROJECT_NOT_FOUND("There is no such project, or you may not see it."),
    PROJECT_ARCHIVED("The project is archived."),
    FORBIDDEN("You may not do this on the project."),
    WORKER_NOT_FOUND("There is no worker with this external id."),
    WORKER_NAME_MISMATCH("The name is not exactly that of the worker."),
    RATE_NOT_FOUND("The worker's type has no rate on that day."),
    DUPLICATE_ACTUAL("The worker has an actual on that project and day."),
    INVALID_SPLIT("Both shares are given and add up to 100.00, or none is."),
    RESOURCE_NOT_FOUND("There is no such resource."),
    DAY_OUTSIDE_PROJECT("The day lies outside the project."),
    DUPLICATE_PLAN_ROW("The resource has a plan row on that project and day."),

    /** Of a header. */
    MISSING_COLUMN("The column is missing."),
    /** Of a header. */
    REPEATED_COLUMN("The column appears more than once."),
    /** Of a file that has a header and nothing else. */
    NO_DATA_ROW("There is no row below the header."),
    /** Of the first row beyond the limit. */
    TOO_MANY_ROWS("The file has more rows than an import takes: divide it."),
    /** Of a row at which reading ends. */
    UNREADABLE_ROW("The row is no CSV (RFC 4180), or far too long. What follows it has not been read.");

    private final String message;

    RowCode(String message) {
        this.message = message;
    }

    public String message() {
        return message;
    }
}
