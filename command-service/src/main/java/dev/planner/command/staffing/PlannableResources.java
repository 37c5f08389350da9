package dev.planner.command.staffing;

import dev.planner.events.staffing.ResourceId;
import java.util.Collection;
import java.util.Set;

/** The resources that can be planned. */
public interface PlannableResources {

    /**
     * Waits for all who claim the resource, and keeps others from claiming or deleting it until the end of the transaction.
     *
     * @return false if there is no such resource
     */
    boolean claim(ResourceId id);

    /** The same for several; those that exist. */
    Set<ResourceId> claimAll(Collection<ResourceId> ids);
}
