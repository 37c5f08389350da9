package dev.planner.events.decision;

import static java.util.Comparator.naturalOrder;

import dev.planner.events.access.Permission;
import dev.planner.events.access.PermissionSet;
import dev.planner.events.access.Scope;
import dev.planner.events.decision.Decision.Allowed;
import dev.planner.events.decision.Decision.Denied;
import dev.planner.events.decision.Decision.Reason;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the domain reference, section 5, as pure functions. A decision is made per grant: the permissions of one role never combine
 * with the scopes of another.
 */
public final class AccessDecisions {

    private static final Set<Permission> SATISFIED_BY_ANY_SCOPE =
            EnumSet.of(Permission.READ_RESOURCE, Permission.READ_WORKER);

    // Shared: they say nothing but their reason, and the hot path leaves no garbage.
    private static final Denied USER_UNKNOWN = new Denied(Reason.USER_UNKNOWN);
    private static final Denied USER_INACTIVE = new Denied(Reason.USER_INACTIVE);
    private static final Denied PERMISSION_MISSING = new Denied(Reason.PERMISSION_MISSING);
    private static final Denied SCOPE_MISSING = new Denied(Reason.SCOPE_MISSING);

    private final AccessFacts facts;

    public AccessDecisions(AccessFacts facts) {
        this.facts = facts;
    }

    /**
     * Decides; a user without a document is unknown. The grant named is the same everywhere: the widest of the first role, in order of
     * keys, that covers; the one with the smallest id among several equally wide.
     */
    public Decision decide(Optional<AccessDocument> user, Permission permission, Resource resource) {
        return user.isPresent() ? decide(user.get(), permission, resource) : USER_UNKNOWN;
    }

    /** Decides about a known user; as {@link #decide(Optional, Permission, Resource)}. */
    public Decision decide(AccessDocument user, Permission permission, Resource resource) {
        return user.active() ? decideByGrants(user, permission, resource) : USER_INACTIVE;
    }

    /** Where the user may exercise the permission; nothing for an unknown or inactive user. */
    public Reach reach(Optional<AccessDocument> user, Permission permission) {
        return user.filter(AccessDocument::active)
                .map(document -> reachOfActive(document, permission))
                .orElse(Reach.NOTHING);
    }

    /** Whether any active scope of a role that carries the permission covers the system, not the global one alone (section 5.2). */
    public static boolean isSatisfiedByAnyScope(Permission permission) {
        return SATISFIED_BY_ANY_SCOPE.contains(permission);
    }

    /** Where any active grant of the user reaches, whatever its role; nothing for an inactive user (section 5.4). */
    public static Reach reach(AccessDocument user) {
        return user.active() ? union(user.roles()) : Reach.NOTHING;
    }

    /** The union of the permissions of all active roles that have an active scope; none for an inactive user (section 5.4). */
    public PermissionSet permissions(AccessDocument user) {
        return user.active()
                ? user.roles().stream()
                        .filter(RoleGrants::hasScope)
                        .map(role -> facts.permissionsOf(role.role()))
                        .reduce(PermissionSet.NONE, PermissionSet::union)
                : PermissionSet.NONE;
    }

    private Decision decideByGrants(AccessDocument user, Permission permission, Resource resource) {
        Allowed sight = null;
        var carried = false;
        for (RoleGrants role : user.roles()) {
            if (facts.permissionsOf(role.role()).contains(permission)) {
                carried = true;
                var scope = covering(role, permission, resource);
                if (scope != null) {
                    return new Allowed(new Grant(role.role(), scope), false);
                }
                sight = sight == null ? sightOf(role, permission, resource) : sight;
            }
        }
        if (sight != null) {
            return sight;
        }
        return carried ? SCOPE_MISSING : PERMISSION_MISSING;
    }

    private @Nullable Scope covering(RoleGrants role, Permission permission, Resource resource) {
        return switch (resource) {
            case Resource.OfSystem _ ->
                role.global() || !isSatisfiedByAnyScope(permission) ? globalOf(role) : anyScope(role);
            case Resource.OfProgram(ProgramId id) -> coveringProgram(role, id);
            case Resource.OfProject(ProjectId id) -> coveringProject(role, id);
        };
    }

    private @Nullable Scope coveringProgram(RoleGrants role, ProgramId id) {
        if (role.global() && facts.exists(id)) {
            return Scope.GLOBAL;
        }
        return role.programs().contains(id) ? Scope.program(id) : null;
    }

    private @Nullable Scope coveringProject(RoleGrants role, ProjectId id) {
        if (role.global() || !role.programs().isEmpty()) {
            var program = facts.programOf(id);
            if (role.global() && program.isPresent()) {
                return Scope.GLOBAL;
            }
            if (program.isPresent() && role.programs().contains(program.get())) {
                return Scope.program(program.get());
            }
        }
        return role.projects().contains(id) ? Scope.project(id) : null;
    }

    private @Nullable Allowed sightOf(RoleGrants role, Permission permission, Resource resource) {
        if (permission == Permission.READ_PROGRAM && resource instanceof Resource.OfProgram(ProgramId id)) {
            return role.projects().stream()
                    .filter(project ->
                            facts.programOf(project).filter(id::equals).isPresent())
                    .min(naturalOrder())
                    .map(project -> new Allowed(new Grant(role.role(), Scope.project(project)), true))
                    .orElse(null);
        }
        return null;
    }

    private static @Nullable Scope globalOf(RoleGrants role) {
        return role.global() ? Scope.GLOBAL : null;
    }

    private static @Nullable Scope anyScope(RoleGrants role) {
        return role.programs().stream()
                .min(naturalOrder())
                .map(Scope::program)
                .or(() -> role.projects().stream().min(naturalOrder()).map(Scope::project))
                .orElse(null);
    }

    private Reach reachOfActive(AccessDocument user, Permission permission) {
        return union(user.roles().stream()
                .filter(role -> facts.permissionsOf(role.role()).contains(permission))
                .toList());
    }

    private static Reach union(Iterable<RoleGrants> roles) {
        var programs = new HashSet<ProgramId>();
        var projects = new HashSet<ProjectId>();
        for (RoleGrants role : roles) {
            if (role.global()) {
                return Reach.EVERYTHING;
            }
            programs.addAll(role.programs());
            projects.addAll(role.projects());
        }
        return new Reach(false, programs, projects);
    }
}
