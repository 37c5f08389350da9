package dev.planner.query.freshness;

/** An answer that is about one aggregate: its version becomes the header {@code Planner-Version} and the front of the {@code ETag}. */
public interface Versioned {

    /** The version of what does not exist; it is not shown. */
    long NONE = -1;

    /** The sequence number of the aggregate's last event that the answer includes. */
    long version();
}
