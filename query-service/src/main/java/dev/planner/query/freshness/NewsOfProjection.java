package dev.planner.query.freshness;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What is known about the progress of the projection without asking the tables. May know less than is true, never more. */
public interface NewsOfProjection {

    /** Those of the aggregates that are not known to be in the tables with at least these sequence numbers. Asks nobody. */
    Map<String, Long> withoutKnown(Map<String, Long> sequences);

    /** The same, but may ask others than the tables. */
    Map<String, Long> withoutKnownAnywhere(Map<String, Long> sequences);

    /** An instant that the tables are known to be complete up to. */
    Optional<Instant> completeTo();
}
