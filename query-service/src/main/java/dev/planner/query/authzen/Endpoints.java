package dev.planner.query.authzen;

/** The default paths of the standard (AuthZEN, section "HTTPS JSON Binding"). */
final class Endpoints {

    static final String EVALUATION = "/access/v1/evaluation";
    static final String EVALUATIONS = "/access/v1/evaluations";
    static final String SUBJECT_SEARCH = "/access/v1/search/subject";
    static final String RESOURCE_SEARCH = "/access/v1/search/resource";
    static final String ACTION_SEARCH = "/access/v1/search/action";
    static final String METADATA = "/.well-known/authzen-configuration";

    /** All that carry requests of the standard. */
    static final String REQUESTS = "/access/*";

    private Endpoints() {}
}
