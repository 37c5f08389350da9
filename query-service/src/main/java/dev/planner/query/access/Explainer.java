package dev.planner.query.access;

import dev.planner.cache.Fact;
import dev.planner.events.access.Scope;
import dev.planner.events.access.UserId;
import dev.planner.events.decision.AccessDecisions;
import dev.planner.events.decision.AccessDocument;
import dev.planner.events.decision.Decision;
import dev.planner.events.decision.Decision.Allowed;
import dev.planner.events.decision.Decision.Denied;
import dev.planner.events.decision.Decision.Reason;
import dev.planner.events.decision.RoleGrants;
import dev.planner.query.access.Explanation.Considered;
import dev.planner.query.access.Explanation.Outcome;
import dev.planner.query.access.Explanation.Subject;
import dev.planner.query.access.Explanation.Used;
import dev.planner.query.facts.JoinedFacts;
import dev.planner.query.facts.JoinedFacts.Check;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Explains a decision by asking the same rules about each grant by itself. */
final class Explainer {

    private final JoinedFacts facts;
    private final Check check;

    Explainer(JoinedFacts facts, Check check) {
        this.facts = facts;
        this.check = check;
    }

    Explanation explain(UserId id) {
        var user = facts.user(id);
        var grants = user.stream()
                .flatMap(document -> document.roles().stream())
                .flatMap(Explainer::singly)
                .map(this::consider)
                .toList();
        var subject = new Subject(
                id, user.isPresent(), user.filter(AccessDocument::active).isPresent());
        return new Explanation(subject, grants, used());
    }

    /** One role assignment with at most one scope. */
    private static Stream<RoleGrants> singly(RoleGrants role) {
        if (!role.hasScope()) {
            return Stream.of(role);
        }
        var global = Stream.of(role).filter(RoleGrants::global).map(it -> with(it, Scope.GLOBAL));
        var programs = role.programs().stream().sorted().map(id -> with(role, Scope.program(id)));
        var projects = role.projects().stream().sorted().map(id -> with(role, Scope.project(id)));
        return Stream.of(global, programs, projects).flatMap(scopes -> scopes);
    }

    private static RoleGrants with(RoleGrants role, Scope only) {
        return switch (only) {
            case Scope.Global _ -> new RoleGrants(role.role(), true, Set.of(), Set.of());
            case Scope.Program scope -> new RoleGrants(role.role(), false, Set.of(scope.programId()), Set.of());
            case Scope.Project scope -> new RoleGrants(role.role(), false, Set.of(), Set.of(scope.projectId()));
        };
    }

    private Considered consider(RoleGrants grant) {
        var alone = new AccessDocument(UserId.random(), 0, true, List.of(grant));
        var decision = new AccessDecisions(facts).decide(Optional.of(alone), check.permission(), check.resource());
        return new Considered(grant.role(), scopeOf(grant).orElse(null), outcome(decision));
    }

    private static Optional<Scope> scopeOf(RoleGrants grant) {
        return Stream.of(
                        Stream.of(grant).filter(RoleGrants::global).map(_ -> Scope.GLOBAL),
                        grant.programs().stream().map(Scope::program),
                        grant.projects().stream().map(Scope::project))
                .flatMap(scopes -> scopes)
                .findFirst();
    }

    private static Outcome outcome(Decision decision) {
        return switch (decision) {
            case Allowed allowed -> allowed.sightOnly() ? Outcome.SIGHT : Outcome.COVERS;
            case Denied(Reason why) -> why == Reason.SCOPE_MISSING ? Outcome.OUT_OF_SCOPE : Outcome.PERMISSION_MISSING;
        };
    }

    private List<Used> used() {
        return facts.lookedUp().entrySet().stream()
                .map(entry -> new Used(
                        entry.getKey().kind().key(),
                        entry.getKey().id().toString(),
                        entry.getValue().fact().map(Fact::version).orElse(null),
                        entry.getValue().source().tier().key()))
                .toList();
    }
}
