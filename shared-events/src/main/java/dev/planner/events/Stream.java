package dev.planner.events;

/** The ordered streams of events; each is one Kafka topic, keyed by aggregate id. */
public enum Stream {
    /** Users, role assignments and scopes; key = user id. */
    ACCESS("planner.access.v1"),
    /** Role definitions; key = role key. */
    ROLES("planner.roles.v1"),
    /** Programs, projects and phases; key = program or project id. */
    PORTFOLIO("planner.portfolio.v1"),
    /** Worker types, rates, workers and resources; key = worker type, worker or resource id. */
    STAFFING("planner.staffing.v1"),
    /** Plan rows; key = resource id and month. */
    PLAN("planner.plan.v1"),
    /** Actuals; key = timesheet id, that is worker id and month. */
    ACTUALS("planner.actuals.v1"),
    /** Denied calls and actions of operators, written by all services; key = id of the event. */
    AUDIT("planner.audit.v1");

    /** Instants up to which everything committed has been sent; one partition, short retention. */
    public static final String WATERMARKS_TOPIC = "planner.watermarks.v1";

    /** The newest access document of every user; log-compacted, key = user id. */
    public static final String ACCESS_STATE_TOPIC = "planner.access.state.v1";

    private final String topic;

    Stream(String topic) {
        this.topic = topic;
    }

    public String topic() {
        return topic;
    }
}
