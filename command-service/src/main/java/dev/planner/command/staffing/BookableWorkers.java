package dev.planner.command.staffing;

import dev.planner.events.staffing.WorkerId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The workers there are, for features that book their days; answered in the running transaction, if there is one. */
public interface BookableWorkers {

    /** Who has the external id now. */
    Optional<WorkerId> find(String externalId);

    /** The worker, who keeps name and type and is not deleted before the end of the transaction; empty if there is none. */
    Optional<BookableWorker> hold(WorkerId id);

    /**
     * The workers with these external ids, each of whom nobody else holds or changes before the end of the transaction. External ids that
     * nobody has are left out.
     */
    Map<String, BookableWorker> claimAll(Collection<String> externalIds);
}
