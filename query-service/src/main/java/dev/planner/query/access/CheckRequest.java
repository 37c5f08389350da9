package dev.planner.query.access;

import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Refusal;
import dev.planner.edge.validation.FieldChecks;
import dev.planner.events.access.Permission;
import dev.planner.events.decision.Resource;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.query.facts.JoinedFacts.Check;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One question of a request, as it came. */
record CheckRequest(@Nullable String permission, @Nullable Target resource) {

    private static final int LONGEST_PERMISSION = 50;
    private static final UUID NONE = new UUID(0, 0);

    /** @param id of the program or project; absent for the system */
    record Target(@Nullable ResourceType type, @Nullable UUID id) {}

    /** @throws Refusal VALIDATION_FAILED or UNKNOWN_PERMISSION */
    Check read() {
        return read(new FieldChecks());
    }

    /**
     * The question to decide; without meaning if the checks have found an error, which is the first thing to be refused.
     *
     * @throws Refusal UNKNOWN_PERMISSION if no permission has this key
     */
    Check read(FieldChecks checks) {
        var resource = resource(checks);
        var key = checks.requiredText("permission", permission, LONGEST_PERMISSION);
        checks.throwIfAny();
        return new Check(permission(key), resource);
    }

    private static Permission permission(String key) {
        return Permission.find(key)
                .orElseThrow(() -> Refusal.of(ErrorCode.UNKNOWN_PERMISSION, "There is no permission " + key + ".")
                        .with("permission", key));
    }

    private Resource resource(FieldChecks checks) {
        var target = checks.required("resource", resource, new Target(ResourceType.SYSTEM, null));
        var type = checks.required("resource.type", target.type(), ResourceType.SYSTEM);
        return switch (type) {
            case SYSTEM -> {
                checks.check(target.id() == null, "resource.id", "not_allowed", "The system has no id.");
                yield Resource.SYSTEM;
            }
            case PROGRAM -> Resource.program(new ProgramId(checks.required("resource.id", target.id(), NONE)));
            case PROJECT -> Resource.project(new ProjectId(checks.required("resource.id", target.id(), NONE)));
        };
    }
}
