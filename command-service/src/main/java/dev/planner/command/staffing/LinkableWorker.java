package dev.planner.command.staffing;

import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Refusal;
import dev.planner.events.staffing.ResourceId;
import dev.planner.events.staffing.WorkerId;
import java.util.Optional;

/**
 * A worker to whom a new labour resource is to be linked.
 *
 * @param resource to which the worker is linked already
 */
record LinkableWorker(WorkerId id, String name, Optional<ResourceId> resource) {

    /** @throws Refusal {@code RESOURCE_WORKER_MISMATCH} if the worker has a resource: at most one (domain reference, section 2) */
    void requireUnlinked() {
        resource.ifPresent(linked -> {
            throw Refusal.of(ErrorCode.RESOURCE_WORKER_MISMATCH, "The worker is linked to another resource.")
                    .with("workerId", id)
                    .with("resourceId", linked);
        });
    }
}
