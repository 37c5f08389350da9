package dev.planner.projector.support;

import dev.planner.events.EventEnvelope;
import dev.planner.events.PlannerEvent;
import dev.planner.events.access.AccessEvent;
import dev.planner.events.access.AccessEvent.RoleActivated;
import dev.planner.events.access.AccessEvent.RoleAssigned;
import dev.planner.events.access.AccessEvent.RoleDeactivated;
import dev.planner.events.access.AccessEvent.RoleRemoved;
import dev.planner.events.access.AccessEvent.ScopeActivated;
import dev.planner.events.access.AccessEvent.ScopeAssigned;
import dev.planner.events.access.AccessEvent.ScopeDeactivated;
import dev.planner.events.access.AccessEvent.ScopeRemoved;
import dev.planner.events.access.AccessEvent.UserActivated;
import dev.planner.events.access.AccessEvent.UserCreated;
import dev.planner.events.access.AccessEvent.UserDeactivated;
import dev.planner.events.access.Permission;
import dev.planner.events.access.PermissionSet;
import dev.planner.events.access.RoleAssignment;
import dev.planner.events.access.RoleAssignmentId;
import dev.planner.events.access.RoleDefinition;
import dev.planner.events.access.RoleEvent;
import dev.planner.events.access.RoleEvent.RoleDefined;
import dev.planner.events.access.RoleEvent.RoleDeleted;
import dev.planner.events.access.RoleEvent.RoleRedefined;
import dev.planner.events.access.RoleKey;
import dev.planner.events.access.Scope;
import dev.planner.events.access.ScopeAssignment;
import dev.planner.events.access.ScopeId;
import dev.planner.events.access.UserAccount;
import dev.planner.events.access.UserId;
import dev.planner.events.actuals.ActualEvent;
import dev.planner.events.plan.PlanEvent;
import dev.planner.events.portfolio.PortfolioEvent.OfProgram;
import dev.planner.events.portfolio.PortfolioEvent.OfProject;
import dev.planner.events.portfolio.PortfolioEvent.ProgramChanged;
import dev.planner.events.portfolio.PortfolioEvent.ProgramCreated;
import dev.planner.events.portfolio.PortfolioEvent.ProgramDeleted;
import dev.planner.events.portfolio.PortfolioEvent.ProjectArchived;
import dev.planner.events.portfolio.PortfolioEvent.ProjectChanged;
import dev.planner.events.portfolio.PortfolioEvent.ProjectCreated;
import dev.planner.events.portfolio.PortfolioEvent.ProjectDeleted;
import dev.planner.events.portfolio.PortfolioEvent.ProjectMoved;
import dev.planner.events.portfolio.PortfolioEvent.ProjectPhasesChanged;
import dev.planner.events.portfolio.PortfolioEvent.ProjectRestored;
import dev.planner.events.portfolio.Program;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.Project;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.staffing.StaffingEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A random history of users, roles, programs, projects, staffing, plan and actuals, with what plain folds make of it. Which commands led to it is nobody's concern
 * here: every event that may follow is as likely.
 */
public final class History {

    private final Random random;
    private final EventLog log = new EventLog();
    private final List<EventEnvelope> events = new ArrayList<>();

    /** By id, as plain folds of all events so far; a deleted one is empty. */
    public final Map<String, UserAccount> users = new TreeMap<>();

    public final Map<String, Optional<RoleDefinition>> roles = new TreeMap<>();
    public final Map<String, Optional<Program>> programs = new TreeMap<>();
    public final Map<String, Optional<Project>> projects = new TreeMap<>();
    public final StaffingHistory staffing;
    public final PlanHistory plan;
    public final ActualsHistory actuals;
    public final Map<String, Long> versions = new TreeMap<>();

    public History(long seed) {
        random = new Random(seed);
        staffing = new StaffingHistory(random, this::record);
        for (int i = 0; i < 4; i++) {
            record(new RoleDefined(RoleKey.of("role_" + word()), "Role", somePermissions(), false));
            record(new ProgramCreated(new ProgramId(uuid()), Samples.programDetails(word())));
        }
        for (int i = 0; i < 6; i++) {
            record(new UserCreated(new UserId(uuid()), word(), word() + "@example.com", null));
            record(Samples.projectCreated(
                    new ProjectId(uuid()), new ProgramId(UUID.fromString(any(programs.keySet())))));
        }
        staffing.begin();
        var planned = projects.keySet().stream().limit(3).map(ProjectId::of).toList();
        plan = new PlanHistory(random, staffing, planned, this::record);
        actuals = new ActualsHistory(random, staffing, planned, this::record);
        plan.begin();
        actuals.begin();
    }

    /** Adds so many random events. */
    public History going(int steps) {
        for (int i = 0; i < steps; i++) {
            switch (random.nextInt(15)) {
                case 0 -> stepOfRole(RoleKey.of(any(roles.keySet())));
                case 1 -> stepOfProgram(any(programs.keySet()));
                case 2, 3 -> stepOfProject(any(projects.keySet()));
                case 4, 5 -> staffing.step();
                case 6 -> plan.step();
                case 7, 8 -> actuals.step();
                default -> stepOfUser(users.get(any(users.keySet())));
            }
        }
        return this;
    }

    /** Adds a rate for every worker type; there must be none yet. */
    public History priced() {
        staffing.price();
        return this;
    }

    /** Adds so many random events of plan rows and actuals, while prices stand still. */
    public History working(int steps) {
        for (int i = 0; i < steps; i++) {
            if (random.nextInt(3) == 0) {
                plan.step();
            } else {
                actuals.step();
            }
        }
        return this;
    }

    /** All events in the order in which they happened. */
    public List<EventEnvelope> events() {
        return List.copyOf(events);
    }

    private void stepOfUser(UserAccount user) {
        var role = RoleKey.of(any(roles.keySet()));
        var held = user.role(role);
        if (random.nextInt(12) == 0) {
            record(user.active() ? new UserDeactivated(user.id()) : new UserActivated(user.id()));
        } else if (held.isEmpty()) {
            record(new RoleAssigned(user.id(), new RoleAssignmentId(uuid()), role, random.nextBoolean()));
        } else {
            stepOfRoleAssignment(user.id(), held.get());
        }
    }

    private void stepOfRoleAssignment(UserId user, RoleAssignment held) {
        switch (random.nextInt(6)) {
            case 0 -> record(new RoleRemoved(user, held.id(), held.role()));
            case 1 ->
                record(
                        held.active()
                                ? new RoleDeactivated(user, held.id(), held.role())
                                : new RoleActivated(user, held.id(), held.role()));
            case 2 -> stepOfSomeScope(user, held);
            default -> {
                var scope = someScope();
                if (held.scope(scope).isEmpty()) {
                    record(new ScopeAssigned(user, held.id(), held.role(), new ScopeId(uuid()), scope));
                }
            }
        }
    }

    private void stepOfSomeScope(UserId user, RoleAssignment held) {
        if (!held.scopes().isEmpty()) {
            ScopeAssignment scope = held.scopes().firstEntry().getValue();
            record(
                    switch (random.nextInt(3)) {
                        case 0 -> new ScopeRemoved(user, held.id(), held.role(), scope.id(), scope.scope());
                        case 1 -> new ScopeActivated(user, held.id(), held.role(), scope.id(), scope.scope());
                        default -> new ScopeDeactivated(user, held.id(), held.role(), scope.id(), scope.scope());
                    });
        }
    }

    private void stepOfRole(RoleKey role) {
        if (roles.get(role.value()).isEmpty()) {
            record(new RoleDefined(role, null, somePermissions(), false));
        } else if (random.nextInt(4) == 0) {
            record(new RoleDeleted(role));
        } else {
            record(new RoleRedefined(role, word(), somePermissions()));
        }
    }

    private void stepOfProgram(String id) {
        var program = new ProgramId(UUID.fromString(id));
        if (programs.get(id).isEmpty()) {
            record(new ProgramCreated(new ProgramId(uuid()), Samples.programDetails(word())));
        } else if (random.nextInt(5) == 0) {
            record(new ProgramDeleted(program));
        } else {
            record(new ProgramChanged(program, Samples.programDetails(word())));
        }
    }

    private void stepOfProject(String id) {
        var project = new ProjectId(UUID.fromString(id));
        var state = projects.get(id);
        if (state.isEmpty()) {
            record(Samples.projectCreated(
                    new ProjectId(uuid()), new ProgramId(UUID.fromString(any(programs.keySet())))));
            return;
        }
        var program = state.get().programId();
        record(
                switch (random.nextInt(8)) {
                    case 0 -> new ProjectDeleted(project);
                    case 1 -> new ProjectArchived(project);
                    case 2 -> new ProjectRestored(project);
                    case 3, 4 ->
                        new ProjectMoved(project, program, new ProgramId(UUID.fromString(any(programs.keySet()))));
                    case 5 -> new ProjectPhasesChanged(project, Samples.phases(1 + random.nextInt(4)));
                    default -> new ProjectChanged(project, Samples.projectDetails(word()), Samples.phases(2));
                });
    }

    private void record(PlannerEvent event) {
        events.add(log.append(event));
        versions.merge(event.aggregateId(), 0L, (last, _) -> last + 1);
        fold(event);
    }

    private void fold(PlannerEvent event) {
        var id = event.aggregateId();
        switch (event) {
            case UserCreated created -> users.put(id, UserAccount.of(created));
            case AccessEvent e -> users.computeIfPresent(id, (_, user) -> user.evolve(e));
            case RoleDefined defined -> roles.put(id, Optional.of(RoleDefinition.of(defined)));
            case RoleEvent e ->
                roles.computeIfPresent(
                        id, (_, role) -> role.map(one -> one.evolve(e)).filter(one -> !one.deleted()));
            case ProgramCreated created -> programs.put(id, Optional.of(Program.of(created)));
            case OfProgram e ->
                programs.computeIfPresent(
                        id, (_, program) -> program.map(one -> one.evolve(e)).filter(one -> !one.deleted()));
            case ProjectCreated created -> projects.put(id, Optional.of(Project.of(created)));
            case OfProject e ->
                projects.computeIfPresent(
                        id,
                        (_, project) -> project.map(one -> one.evolve(e))
                                .filter(one -> one.status() != Project.Status.DELETED));
            case StaffingEvent e -> staffing.fold(e);
            case PlanEvent e -> plan.fold(e);
            case ActualEvent e -> actuals.fold(e);
            default -> throw new IllegalStateException("unknown " + event);
        }
    }

    private Scope someScope() {
        return switch (random.nextInt(5)) {
            case 0 -> Scope.GLOBAL;
            case 1, 2 -> Scope.program(new ProgramId(UUID.fromString(any(programs.keySet()))));
            default -> Scope.project(new ProjectId(UUID.fromString(any(projects.keySet()))));
        };
    }

    private PermissionSet somePermissions() {
        return PermissionSet.of(Arrays.stream(Permission.values())
                .filter(_ -> random.nextInt(3) == 0)
                .toList());
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private String word() {
        return Long.toString(random.nextLong(1L << 60), 36);
    }

    private String any(Collection<String> ids) {
        return List.copyOf(ids).get(random.nextInt(ids.size()));
    }
}
