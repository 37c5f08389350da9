package dev.planner.command.access;

import dev.planner.events.access.RoleKey;
import dev.planner.events.access.Scope;
import dev.planner.events.access.ScopeId;
import dev.planner.events.access.UserId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Facts that a test lays down. */
final class KnownFacts implements UserFacts {

    final Set<String> taken = new HashSet<>();
    final Set<String> roles = new HashSet<>(Set.of("admin", "viewer", "program_manager"));
    final Set<Scope> missing = new HashSet<>();
    final Set<ScopeId> ended = new HashSet<>();
    boolean anotherAdministrator = true;

    @Override
    public boolean isUsernameTaken(String username) {
        return taken.contains(username);
    }

    @Override
    public boolean isEmailTaken(String email) {
        return taken.contains(email);
    }

    @Override
    public boolean roleExists(RoleKey role) {
        return roles.contains(role.value());
    }

    @Override
    public Set<Scope> existing(Collection<Scope> scopes) {
        return scopes.stream().filter(scope -> !missing.contains(scope)).collect(Collectors.toSet());
    }

    @Override
    public boolean hasEnded(UserId user, RoleKey role, ScopeId scope) {
        return ended.contains(scope);
    }

    @Override
    public boolean isAnotherAdministrator(UserId than) {
        return anotherAdministrator;
    }
}
