package dev.planner.query.facts;

import dev.planner.cache.Fact;
import dev.planner.cache.FactKey;
import dev.planner.query.freshness.Read;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** The rung of the read tables. */
interface TablesRung {

    /** Returns once the tables are known to include what the read demands, or refuses. */
    void awaitDemand(Read read);

    /** What is loaded after this was asked is complete up to this instant. */
    Instant completeTo();

    /** The facts as they are now; what never existed is missing. */
    Map<FactKey, Fact> load(Collection<FactKey> keys);
}
