package dev.planner.command.staffing;

import dev.planner.command.execution.CreatedIds;
import dev.planner.command.execution.Outcome;
import dev.planner.command.staffing.ResourceCommand.ChangeResource;
import dev.planner.command.staffing.ResourceCommand.CreateResource;
import dev.planner.command.staffing.ResourceCommand.DeleteResource;
import dev.planner.command.staffing.ResourceCommand.FollowRenaming;
import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Refusal;
import dev.planner.events.staffing.Resource;
import dev.planner.events.staffing.StaffingEvent.OfResource;
import dev.planner.events.staffing.WorkerId;
import java.util.Optional;

/** Takes the locks that a decision about a resource needs, gathers its facts, and sees to what follows from it. */
class ResourceCommandHandler {

    private final WorkerLookup workers;
    private final ResourceLookup resources;
    private final CreatedIds createdIds;
    private final ResourceBookings bookings;

    ResourceCommandHandler(
            WorkerLookup workers, ResourceLookup resources, CreatedIds createdIds, ResourceBookings bookings) {
        this.workers = workers;
        this.resources = resources;
        this.createdIds = createdIds;
        this.bookings = bookings;
    }

    /** @throws Refusal what {@link ResourceDecisions} refuse, {@code NOT_FOUND} and {@code REFERENCE_NOT_FOUND} */
    Outcome handle(Optional<Resource> resource, ResourceCommand command) {
        return switch (command) {
            case CreateResource create -> create(create);
            case ChangeResource change -> changed(ResourceDecisions.change(existing(resource), change.edit()));
            case DeleteResource _ -> delete(known(resource));
            case FollowRenaming follow -> follow(resource, follow.name());
        };
    }

    private Outcome create(CreateResource create) {
        ResourceDecisions.requireFitting(create.draft());
        var worker = Optional.ofNullable(create.draft().workerId()).map(this::claimed);
        return Outcome.created(ResourceDecisions.create(create.resourceId(), create.draft(), worker));
    }

    /** Asks for the worker's resource after the claim: whoever was linking one has then been seen or has given up. */
    private LinkableWorker claimed(WorkerId id) {
        var name = workers.claim(id)
                .orElseThrow(() -> Refusal.of(ErrorCode.REFERENCE_NOT_FOUND, "There is no such worker.")
                        .with("field", "workerId"));
        return new LinkableWorker(id, name, resources.of(id));
    }

    /** One that has been deleted since the worker was found to be linked to it has nothing to follow. */
    private static Outcome follow(Optional<Resource> resource, String name) {
        return changed(live(resource).flatMap(found -> ResourceDecisions.followRenaming(found, name)));
    }

    private Outcome delete(Resource resource) {
        if (resource.deleted()) {
            return Outcome.unchanged();
        }
        resources.claim(resource.id());
        var deleted = ResourceDecisions.delete(resource, bookings.existOf(resource.id()));
        createdIds.retire(resource.id().value());
        return Outcome.of(deleted);
    }

    private static Outcome changed(Optional<? extends OfResource> event) {
        return event.map(Outcome::of).orElseGet(Outcome::unchanged);
    }

    private static Resource existing(Optional<Resource> resource) {
        return known(live(resource));
    }

    private static Optional<Resource> live(Optional<Resource> resource) {
        return resource.filter(found -> !found.deleted());
    }

    /** Also one that is deleted. */
    private static Resource known(Optional<Resource> resource) {
        return resource.orElseThrow(() -> Refusal.notFound("There is no such resource."));
    }
}
