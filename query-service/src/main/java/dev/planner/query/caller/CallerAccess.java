package dev.planner.query.caller;

import dev.planner.edge.audit.AuditTrail;
import dev.planner.edge.problem.Refusal;
import dev.planner.edge.security.CurrentCaller;
import dev.planner.events.access.Permission;
import dev.planner.events.access.UserId;
import dev.planner.events.decision.Decision;
import dev.planner.events.decision.Decision.Allowed;
import dev.planner.events.decision.Decision.Denied;
import dev.planner.events.decision.Decision.Reason;
import dev.planner.events.decision.Reach;
import dev.planner.events.decision.Resource;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.query.facts.CurrentFacts;
import java.util.Optional;

/**
 * What the caller of the current request may. Decides on facts that are as fresh as the request demands, and puts them on its receipt. All
 * methods refuse a caller who is unknown or inactive, except where they say otherwise. What they refuse, they tell the audit trail.
 */
public final class CallerAccess {

    private final CurrentCaller caller;
    private final CurrentFacts facts;
    private final AuditTrail audit;

    CallerAccess(CurrentCaller caller, CurrentFacts facts, AuditTrail audit) {
        this.caller = caller;
        this.facts = facts;
        this.audit = audit;
    }

    /** Nothing is said about whether such a user exists. */
    public UserId id() {
        return caller.get().userId();
    }

    /**
     * Demands a permission.
     *
     * @return the grant that allows it, and whether it is sight only
     * @throws Refusal NOT_FOUND if the resource is a program or project that does not exist or that the caller may not see; else FORBIDDEN
     *     with the reason
     */
    public Allowed require(Permission permission, Resource resource) {
        return switch (decide(permission, resource)) {
            case Allowed allowed -> allowed;
            case Denied(Reason reason) -> {
                tell(permission, resource, reason);
                throw refusal(permission, resource, reason);
            }
        };
    }

    /**
     * Demands the permission on the system, unless the subject is the caller: then the caller needs to exist only.
     *
     * @throws Refusal FORBIDDEN with the reason
     */
    public void requireSelfOr(UserId subject, Permission permission) {
        requireUnlessSelf(subject, permission);
        if (facts.get().user(id()).isEmpty()) {
            throw forbidden(permission, Resource.SYSTEM, Reason.USER_UNKNOWN);
        }
    }

    /**
     * Demands the permission on the system, unless the subject is the caller, who then need not even exist.
     *
     * @throws Refusal FORBIDDEN with the reason
     */
    public void requireUnlessSelf(UserId subject, Permission permission) {
        AskedPermissions.add(permission);
        if (!subject.equals(id())) {
            require(permission, Resource.SYSTEM);
        }
    }

    /** Where the caller has the permission, for lists to filter by; nothing if no role of the caller carries it. */
    public Reach reach(Permission permission) {
        AskedPermissions.add(permission);
        requireActive(permission, Resource.SYSTEM);
        return facts.get().reach(id(), permission);
    }

    /** Decides without demanding, such as whether to show a field. */
    public Decision decide(Permission permission, Resource resource) {
        AskedPermissions.add(permission);
        requireActive(permission, resource);
        return facts.get().decide(id(), permission, resource);
    }

    private void requireActive(Permission permission, Resource resource) {
        var user = facts.get().user(id()).orElseThrow(() -> forbidden(permission, resource, Reason.USER_UNKNOWN));
        if (!user.active()) {
            throw forbidden(permission, resource, Reason.USER_INACTIVE);
        }
    }

    private Refusal forbidden(Permission permission, Resource resource, Reason reason) {
        tell(permission, resource, reason);
        return Refusal.forbidden(reason);
    }

    /** Whoever may do it everywhere is denied it only on what is nowhere, and that is no denial. */
    private void tell(Permission permission, Resource resource, Reason reason) {
        if (reason != Reason.SCOPE_MISSING
                || !facts.get().reach(id(), permission).global()) {
            var program = resource instanceof Resource.OfProject(ProjectId project)
                    ? facts.get().programOf(project)
                    : Optional.<ProgramId>empty();
            audit.denied(id(), permission, resource, program.orElse(null), reason);
        }
    }

    private Refusal refusal(Permission refused, Resource resource, Reason reason) {
        return switch (resource) {
            case Resource.OfSystem _ -> Refusal.forbidden(reason);
            case Resource.OfProgram _ ->
                sees(Permission.READ_PROGRAM, refused, resource) ? Refusal.forbidden(reason) : hidden("program");
            case Resource.OfProject _ ->
                sees(Permission.READ_PROJECT, refused, resource) ? Refusal.forbidden(reason) : hidden("project");
        };
    }

    private boolean sees(Permission seeing, Permission refused, Resource resource) {
        return seeing != refused && facts.get().decide(id(), seeing, resource).allowed();
    }

    private static Refusal hidden(String what) {
        return Refusal.notFound("There is no such " + what + ", or it is not for the caller to see.");
    }
}
