package dev.planner.local;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The domain reference, section 5, once more: folds the published events and decides, as plainly as it can be written and without a line of
 * what it is compared with.
 */
final class PlainAccess {

    private final Map<String, Boolean> users = new HashMap<>();
    private final Map<String, Map<String, Assignment>> assignments = new HashMap<>();
    private final Map<String, Set<String>> roles = new HashMap<>();
    private final Set<String> programs = new HashSet<>();
    private final Map<String, String> programOfProject = new HashMap<>();

    /** What the decision should be. */
    record Expected(boolean allowed, String reason, boolean sightOnly) {}

    private record Scope(String type, String id) {}

    private static final class Assignment {
        private boolean active;
        private final Map<String, Scope> scopes = new HashMap<>();
        private final Set<String> inactiveScopes = new HashSet<>();

        List<Scope> activeScopes() {
            return scopes.entrySet().stream()
                    .filter(scope -> !inactiveScopes.contains(scope.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
        }
    }

    void apply(String type, String subject, JsonNode event) {
        switch (type) {
            case "planner.access.user-created.v1", "planner.access.user-activated.v1" -> users.put(subject, true);
            case "planner.access.user-deactivated.v1" -> users.put(subject, false);
            case "planner.access.role-assigned.v1" -> {
                var assignment = new Assignment();
                assignment.active = event.path("active").booleanValue();
                held(subject).put(role(event), assignment);
            }
            case "planner.access.role-activated.v1" -> assignment(subject, event).active = true;
            case "planner.access.role-deactivated.v1" -> assignment(subject, event).active = false;
            case "planner.access.role-removed.v1" -> held(subject).remove(role(event));
            case "planner.access.scope-assigned.v1" ->
                assignment(subject, event).scopes.put(scopeId(event), scope(event.path("scope")));
            case "planner.access.scope-activated.v1" ->
                assignment(subject, event).inactiveScopes.remove(scopeId(event));
            case "planner.access.scope-deactivated.v1" ->
                assignment(subject, event).inactiveScopes.add(scopeId(event));
            case "planner.access.scope-removed.v1" ->
                assignment(subject, event).scopes.remove(scopeId(event));
            case "planner.roles.role-defined.v1", "planner.roles.role-redefined.v1" ->
                roles.put(subject, permissions(event));
            case "planner.roles.role-deleted.v1" -> roles.remove(subject);
            case "planner.portfolio.program-created.v1" -> programs.add(subject);
            case "planner.portfolio.program-deleted.v1" -> programs.remove(subject);
            case "planner.portfolio.project-created.v1" ->
                programOfProject.put(subject, event.path("programId").stringValue());
            case "planner.portfolio.project-moved.v1" ->
                programOfProject.put(subject, event.path("toProgramId").stringValue());
            case "planner.portfolio.project-deleted.v1" -> programOfProject.remove(subject);
            default -> {
                // Says nothing about access.
            }
        }
    }

    /** @param resource {@code system}, {@code program} or {@code project}; the id is empty for the system */
    Expected decide(String user, String permission, String resource, String id) {
        if (!users.containsKey(user)) {
            return denied("user_unknown");
        }
        if (!users.getOrDefault(user, false)) {
            return denied("user_inactive");
        }
        var carrying = held(user).entrySet().stream()
                .filter(held -> held.getValue().active)
                .filter(held -> roles.getOrDefault(held.getKey(), Set.of()).contains(permission))
                .map(Map.Entry::getValue)
                .toList();
        var scopes = carrying.stream()
                .map(Assignment::activeScopes)
                .flatMap(Collection::stream)
                .toList();
        if (scopes.stream().anyMatch(scope -> covers(scope, permission, resource, id))) {
            return new Expected(true, "granted", false);
        }
        if (permission.equals("read_program")
                && resource.equals("program")
                && scopes.stream().anyMatch(scope -> sees(scope, id))) {
            return new Expected(true, "granted", true);
        }
        return denied(carrying.isEmpty() ? "permission_missing" : "scope_missing");
    }

    private boolean covers(Scope scope, String permission, String resource, String id) {
        return switch (resource) {
            case "system" ->
                scope.type.equals("global") || permission.equals("read_resource") || permission.equals("read_worker");
            case "program" -> isGlobalOver(scope, programs.contains(id)) || scope.equals(new Scope("program", id));
            default ->
                isGlobalOver(scope, programOfProject.containsKey(id))
                        || scope.equals(new Scope("program", programOfProject.getOrDefault(id, "none")))
                        || scope.equals(new Scope("project", id));
        };
    }

    private static boolean isGlobalOver(Scope scope, boolean exists) {
        return scope.type.equals("global") && exists;
    }

    private boolean sees(Scope scope, String program) {
        return scope.type.equals("project") && program.equals(programOfProject.get(scope.id));
    }

    private static Expected denied(String reason) {
        return new Expected(false, reason, false);
    }

    private Map<String, Assignment> held(String user) {
        return assignments.computeIfAbsent(user, _ -> new HashMap<>());
    }

    private Assignment assignment(String user, JsonNode event) {
        return Objects.requireNonNull(held(user).get(role(event)));
    }

    private static String role(JsonNode event) {
        return event.path("role").stringValue();
    }

    private static String scopeId(JsonNode event) {
        return event.path("scopeId").stringValue();
    }

    private static Scope scope(JsonNode scope) {
        var type = scope.path("type").stringValue();
        return new Scope(type, scope.path(type + "Id").asString(""));
    }

    private static Set<String> permissions(JsonNode event) {
        var keys = new HashSet<String>();
        event.path("permissions").forEach(key -> keys.add(key.stringValue()));
        return keys;
    }
}
