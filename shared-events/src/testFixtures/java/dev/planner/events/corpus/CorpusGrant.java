package dev.planner.events.corpus;

import dev.planner.events.access.AccessEvent;
import dev.planner.events.access.AccessEvent.RoleAssigned;
import dev.planner.events.access.AccessEvent.ScopeAssigned;
import dev.planner.events.access.AccessEvent.ScopeDeactivated;
import dev.planner.events.access.RoleAssignmentId;
import dev.planner.events.access.RoleKey;
import dev.planner.events.access.Scope;
import dev.planner.events.access.ScopeId;
import dev.planner.events.access.UserId;
import java.util.List;
import java.util.stream.Stream;

/** One role assignment of a case with its scopes: {@code viewer (inactive): program DT, project CC-001 (inactive)}. */
public record CorpusGrant(RoleKey role, boolean active, List<CorpusScope> scopes) {

    private static final String INACTIVE = " (inactive)";

    /** One scope of a role assignment. */
    public record CorpusScope(Scope scope, boolean active) {}

    static CorpusGrant parse(String line) {
        var colon = line.indexOf(':');
        var role = (colon < 0 ? line : line.substring(0, colon)).strip();
        var scopes = colon < 0 ? Stream.<String>of() : Stream.of(line.substring(colon + 1).split(",", -1));
        return new CorpusGrant(
                RoleKey.of(withoutMark(role)),
                !role.endsWith(INACTIVE),
                scopes.map(String::strip).map(CorpusGrant::scope).toList());
    }

    private static CorpusScope scope(String text) {
        return new CorpusScope(CorpusIds.scope(withoutMark(text)), !text.endsWith(INACTIVE));
    }

    private static String withoutMark(String text) {
        return text.endsWith(INACTIVE) ? text.substring(0, text.length() - INACTIVE.length()) : text;
    }

    Stream<AccessEvent> events(UserId userId) {
        var assignmentId = new RoleAssignmentId(CorpusIds.id("role assignment " + userId + role));
        return Stream.concat(
                Stream.of(new RoleAssigned(userId, assignmentId, role, active)),
                scopes.stream().flatMap(held -> events(userId, assignmentId, held)));
    }

    private Stream<AccessEvent> events(UserId userId, RoleAssignmentId assignmentId, CorpusScope held) {
        var scopeId = new ScopeId(CorpusIds.id("scope " + assignmentId + held.scope()));
        var assigned = new ScopeAssigned(userId, assignmentId, role, scopeId, held.scope());
        return held.active()
                ? Stream.of(assigned)
                : Stream.of(assigned, new ScopeDeactivated(userId, assignmentId, role, scopeId, held.scope()));
    }
}
