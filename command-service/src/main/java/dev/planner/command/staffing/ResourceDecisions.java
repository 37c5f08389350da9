package dev.planner.command.staffing;

import dev.planner.edge.json.Patch;
import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Refusal;
import dev.planner.edge.validation.FieldChecks;
import dev.planner.events.staffing.Resource;
import dev.planner.events.staffing.ResourceId;
import dev.planner.events.staffing.ResourceType;
import dev.planner.events.staffing.StaffingEvent.ResourceChanged;
import dev.planner.events.staffing.StaffingEvent.ResourceCreated;
import dev.planner.events.staffing.StaffingEvent.ResourceDeleted;
import java.util.Objects;
import java.util.Optional;

/** What may happen to a resource (domain reference, sections 2 and 3). */
final class ResourceDecisions {

    private ResourceDecisions() {}

    /**
     * Whether the draft has a worker where it needs one, and none where it must not.
     *
     * @throws Refusal {@code RESOURCE_WORKER_MISMATCH}
     */
    static void requireFitting(ResourceDraft draft) {
        var isLabor = draft.resourceType() == ResourceType.LABOR;
        if (isLabor != (draft.workerId() != null)) {
            throw Refusal.of(
                            ErrorCode.RESOURCE_WORKER_MISMATCH,
                            isLabor ? "A labour resource needs a worker." : "Only a labour resource has a worker.")
                    .with("resourceType", draft.resourceType().key());
        }
    }

    /**
     * Creates the resource; one that is labour bears its worker's name.
     *
     * @param worker of a labour resource, and of no other
     * @throws Refusal {@code RESOURCE_WORKER_MISMATCH} if the worker is linked already
     */
    static ResourceCreated create(ResourceId id, ResourceDraft draft, Optional<LinkableWorker> worker) {
        worker.ifPresent(LinkableWorker::requireUnlinked);
        var name = worker.map(LinkableWorker::name).orElseGet(() -> Objects.requireNonNull(draft.name()));
        return new ResourceCreated(id, name, draft.resourceType(), draft.workerId(), draft.description());
    }

    /**
     * Edits the resource; nothing happens if it is already as asked.
     *
     * @throws Refusal {@code VALIDATION_FAILED} if its type, its worker, or the name of a labour resource would change
     */
    static Optional<ResourceChanged> change(Resource resource, ResourceEdit edit) {
        requireFixed(resource, edit);
        return changed(resource, edit.name().orElse(resource.name()), edit.description());
    }

    /** The resource bears the name that its worker has now. */
    static Optional<ResourceChanged> followRenaming(Resource resource, String name) {
        return changed(resource, name, Patch.absent());
    }

    /** @throws Refusal {@code RESOURCE_HAS_PLAN_ROWS} */
    static ResourceDeleted delete(Resource resource, boolean hasPlanRows) {
        if (hasPlanRows) {
            throw Refusal.of(
                            ErrorCode.RESOURCE_HAS_PLAN_ROWS,
                            "A resource with plan rows cannot be deleted: remove its rows first.")
                    .with("resourceId", resource.id());
        }
        return new ResourceDeleted(resource.id());
    }

    private static Optional<ResourceChanged> changed(Resource resource, String name, Patch<String> edit) {
        var description = edit.applyTo(resource.description());
        return name.equals(resource.name()) && Objects.equals(description, resource.description())
                ? Optional.empty()
                : Optional.of(new ResourceChanged(resource.id(), name, description));
    }

    private static void requireFixed(Resource resource, ResourceEdit edit) {
        var checks = new FieldChecks();
        if (resource.resourceType() == ResourceType.LABOR) {
            checks.fixed("name", edit.name(), resource.name());
        }
        checks.fixed("resourceType", edit.resourceType(), resource.resourceType());
        checks.fixed("workerId", edit.workerId(), resource.workerId());
        checks.throwIfAny();
    }
}
