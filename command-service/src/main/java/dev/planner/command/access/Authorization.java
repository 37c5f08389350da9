package dev.planner.command.access;

import dev.planner.command.access.AccessLookup.Access;
import dev.planner.command.execution.CommandGate;
import dev.planner.command.execution.ProjectAccess;
import dev.planner.command.execution.Requirement;
import dev.planner.edge.audit.AuditTrail;
import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Refusal;
import dev.planner.events.access.Permission;
import dev.planner.events.access.PermissionSet;
import dev.planner.events.access.RoleKey;
import dev.planner.events.access.UserId;
import dev.planner.events.decision.AccessDecisions;
import dev.planner.events.decision.AccessDocument;
import dev.planner.events.decision.AccessFacts;
import dev.planner.events.decision.Decision;
import dev.planner.events.decision.Decision.Denied;
import dev.planner.events.decision.Decision.Reason;
import dev.planner.events.decision.Resource;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides commands by the rules of the domain reference, section 5, on what the lookups hold now, and tells the audit trail what it denies. */
final class Authorization implements CommandGate {

    private final AccessLookup lookup;
    private final ScopeTargets targets;
    private final AuditTrail audit;

    Authorization(AccessLookup lookup, ScopeTargets targets, AuditTrail audit) {
        this.lookup = lookup;
        this.targets = targets;
        this.audit = audit;
    }

    @Override
    public void check(UserId caller, List<Requirement> requirements) {
        var judge = judgeOf(caller, targets);
        requirements.forEach(requirement -> judge.denies(requirement).ifPresent(why -> {
            tell(caller, requirement, why, judge);
            throw judge.refusal(requirement, why);
        }));
    }

    @Override
    public ProjectAccess accessTo(UserId caller, Permission permission, Set<ProjectId> projects, Permission staffing) {
        var judge = judgeOf(caller, new KnownTargets(targets, targets.programsOf(projects)));
        judge.requireSomebody();
        var allowed = new HashSet<ProjectId>();
        var seen = new HashSet<ProjectId>();
        for (ProjectId project : projects) {
            var requirement = new Requirement(permission, Resource.project(project));
            var denial = judge.denies(requirement);
            denial.ifPresent(why -> tell(caller, requirement, why, judge));
            if (judge.maySee(requirement.resource())) {
                seen.add(project);
            }
            if (denial.isEmpty() && judge.exists(requirement.resource())) {
                allowed.add(project);
            }
        }
        return new ProjectAccess(allowed, seen, judge.isAllowed(staffing, Resource.SYSTEM));
    }

    private Judge judgeOf(UserId caller, ScopeTargets known) {
        var access = lookup.find(caller);
        return new Judge(
                access.map(Access::document), access.map(Access::permissions).orElse(Map.of()), known);
    }

    /** Who is told only that something is not there was denied nothing. */
    private void tell(UserId caller, Requirement requirement, Reason why, Judge judge) {
        if (!judge.isKeptByAbsenceOnly(requirement, why)) {
            var resource = requirement.resource();
            var program = resource instanceof Resource.OfProject(ProjectId project)
                    ? judge.programOf(project)
                    : Optional.<ProgramId>empty();
            audit.denied(caller, requirement.permission(), resource, program.orElse(null), why);
        }
    }

    /** Decides what one caller may do. */
    private static final class Judge implements AccessFacts {

        private final Optional<AccessDocument> caller;
        private final Map<RoleKey, PermissionSet> permissions;
        private final ScopeTargets targets;
        private final AccessDecisions decisions = new AccessDecisions(this);

        Judge(Optional<AccessDocument> caller, Map<RoleKey, PermissionSet> permissions, ScopeTargets targets) {
            this.caller = caller;
            this.permissions = permissions;
            this.targets = targets;
        }

        /** Why the caller is denied; empty if allowed. */
        Optional<Reason> denies(Requirement requirement) {
            var decision = decisions.decide(caller, requirement.permission(), requirement.resource());
            return decision instanceof Denied(Reason why) && !mayHaveEnded(requirement, why)
                    ? Optional.of(why)
                    : Optional.empty();
        }

        Refusal refusal(Requirement requirement, Reason why) {
            return requirement.referencedBy() == null
                    ? refusal(requirement.resource(), why)
                    : refusal(requirement, requirement.referencedBy(), why);
        }

        /** @throws Refusal FORBIDDEN to an unknown or inactive caller */
        void requireSomebody() {
            if (decisions.decide(caller, Permission.READ_PROGRAM, Resource.SYSTEM) instanceof Denied(Reason why)
                    && isNobody(why)) {
                throw Refusal.forbidden(why);
            }
        }

        private static boolean isNobody(Reason why) {
            return why == Reason.USER_UNKNOWN || why == Reason.USER_INACTIVE;
        }

        private boolean mayHaveEnded(Requirement requirement, Reason why) {
            return requirement.ending() && isKeptByAbsenceOnly(requirement, why);
        }

        /** An unknown or inactive caller learns nothing else; anybody else is told of what they may not even see that it is not there. */
        private Refusal refusal(Resource addressed, Reason why) {
            return isNobody(why) || maySee(addressed)
                    ? Refusal.forbidden(why)
                    : Refusal.notFound("It does not exist, or you may not see it.");
        }

        private Refusal refusal(Requirement requirement, String field, Reason why) {
            return isKeptByAbsenceOnly(requirement, why)
                    ? Refusal.of(ErrorCode.REFERENCE_NOT_FOUND, "What " + field + " names does not exist.")
                            .with("field", field)
                    : Refusal.forbidden(why);
        }

        /** Whoever may do it everywhere is denied it only on what is nowhere. */
        private boolean isKeptByAbsenceOnly(Requirement requirement, Reason why) {
            return why == Reason.SCOPE_MISSING
                    && !exists(requirement.resource())
                    && decisions.reach(caller, requirement.permission()).global();
        }

        private boolean maySee(Resource resource) {
            return switch (resource) {
                case Resource.OfSystem _ -> true;
                case Resource.OfProgram _ -> isAllowed(Permission.READ_PROGRAM, resource);
                case Resource.OfProject _ -> isAllowed(Permission.READ_PROJECT, resource);
            };
        }

        /** A scope on what does not exist covers nothing, but the decision by a program or project scope alone would not know. */
        private boolean isAllowed(Permission permission, Resource resource) {
            Decision decision = decisions.decide(caller, permission, resource);
            return decision.allowed() && exists(resource);
        }

        private boolean exists(Resource resource) {
            return switch (resource) {
                case Resource.OfSystem _ -> true;
                case Resource.OfProgram(ProgramId program) -> exists(program);
                case Resource.OfProject(ProjectId project) -> programOf(project).isPresent();
            };
        }

        @Override
        public PermissionSet permissionsOf(RoleKey role) {
            return permissions.getOrDefault(role, PermissionSet.NONE);
        }

        @Override
        public Optional<ProgramId> programOf(ProjectId project) {
            return targets.programOf(project);
        }

        @Override
        public boolean exists(ProgramId program) {
            return targets.exists(program);
        }
    }
}
