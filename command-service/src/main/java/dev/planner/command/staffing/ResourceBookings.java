package dev.planner.command.staffing;

import dev.planner.events.staffing.ResourceId;

/** What is planned of resources. Asked by who has claimed the resource, and so final until the end of the transaction. */
public interface ResourceBookings {

    /** Whether the resource has any plan row. */
    boolean existOf(ResourceId resource);
}
