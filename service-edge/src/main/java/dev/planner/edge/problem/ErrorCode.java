package dev.planner.edge.problem;

import java.util.Locale;

/** The stable codes by which clients tell errors apart (domain reference, section 3), each with its HTTP status. */
public enum ErrorCode {
    MALFORMED_REQUEST(400, "The request cannot be read"),
    UNAUTHENTICATED(401, "A valid token is needed"),
    FORBIDDEN(403, "The caller may not do this"),
    NOT_FOUND(404, "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "The method does not apply here"),
    NOT_ACCEPTABLE(406, "No acceptable representation"),
    VERSION_MISMATCH(412, "Another version is current"),
    PAYLOAD_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The media type is not understood"),
    QUERY_TOO_COSTLY(422, "The query asks for too much at once"),
    RATE_LIMITED(429, "Too many requests"),
    INTERNAL_ERROR(500, "Something went wrong here"),
    UNAVAILABLE(503, "A part of the system is away"),
    PROJECTION_LAGGING(503, "The read side has not come that far"),

    VALIDATION_FAILED(422, "A field is not acceptable"),
    REFERENCE_NOT_FOUND(422, "Something named in the body does not exist"),
    DUPLICATE(409, "A unique value is taken"),
    CONCURRENT_UPDATE(409, "A simultaneous change won"),

    INVALID_SCOPE(422, "The scope is not valid"),
    UNKNOWN_PERMISSION(422, "The permission does not exist"),
    BULK_REJECTED(422, "An item of the bulk is not valid"),
    LAST_ADMIN(409, "No active administrator would be left"),
    SELF_DEACTIVATION(409, "One's own account stays active"),
    ADMIN_PERMISSION_PROTECTED(409, "The administrator keeps this permission"),
    ROLE_IN_USE(409, "Somebody holds the role"),
    ROLE_BUILT_IN(409, "The role is built in"),

    PROGRAM_HAS_PROJECTS(409, "The program has projects"),
    PROJECT_HAS_BOOKINGS(409, "The project has plan rows or actuals"),
    PROJECT_ARCHIVED(409, "The project is archived"),
    PROJECT_OUTSIDE_PROGRAM(422, "The project does not lie in its program"),
    PROJECT_DATES_IN_USE(409, "Plan rows or actuals would lie outside"),
    PHASES_DO_NOT_TILE(422, "The phases do not tile the project"),

    WORKER_TYPE_HAS_WORKERS(409, "The worker type has workers"),
    WORKER_HAS_ACTUALS(409, "The worker has actuals"),
    WORKER_HAS_RESOURCE(409, "The worker is linked to a resource"),
    RESOURCE_HAS_PLAN_ROWS(409, "The resource has plan rows"),
    RESOURCE_WORKER_MISMATCH(422, "Resource type and worker do not fit"),
    RATE_START_NOT_AFTER_OPEN(409, "The rate does not start after the open one"),
    RATE_OVERLAP(409, "The rate overlaps another"),
    RATE_NOT_FOUND(422, "There is no rate for that day"),

    DAY_OUTSIDE_PROJECT(422, "A day lies outside the project"),
    ALLOCATION_EXCEEDED(409, "More than all of a day would be allocated"),
    DUPLICATE_ACTUAL(409, "The worker has an actual on that project and day"),
    WORKER_NAME_MISMATCH(422, "The name is not the worker's"),
    IMPORT_HEADER_INVALID(422, "The header of the import is not valid"),
    IMPORT_REJECTED(422, "The import has errors");

    private final int status;
    private final String title;

    ErrorCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The same short sentence for every occurrence. */
    public String title() {
        return title;
    }

    /** The problem type, such as {@code urn:planner:problem:version-mismatch}. */
    public String type() {
        return "urn:planner:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
