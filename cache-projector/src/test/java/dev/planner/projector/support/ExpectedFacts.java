package dev.planner.projector.support;

import dev.planner.cache.Fact;
import dev.planner.cache.Fact.ProgramFact;
import dev.planner.cache.Fact.ProjectFact;
import dev.planner.cache.Fact.RoleFact;
import dev.planner.cache.Fact.UserFact;
import dev.planner.cache.FactKey;
import dev.planner.events.access.PermissionSet;
import dev.planner.events.access.RoleDefinition;
import dev.planner.events.access.RoleKey;
import dev.planner.events.decision.AccessDocument;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.Project;
import dev.planner.events.portfolio.ProjectId;
import java.util.HashMap;
import java.util.Map;

/** The facts that a history leads to. */
public final class ExpectedFacts {

    private ExpectedFacts() {}

    public static Map<FactKey, Fact> of(History history) {
        Map<FactKey, Fact> facts = new HashMap<>();
        history.users.forEach((id, user) -> add(facts, new UserFact(AccessDocument.of(user, version(history, id)))));
        history.roles.forEach((id, role) -> add(
                facts,
                new RoleFact(
                        RoleKey.of(id),
                        version(history, id),
                        role.map(RoleDefinition::permissions).orElse(PermissionSet.NONE))));
        history.programs.forEach((id, program) ->
                add(facts, new ProgramFact(ProgramId.of(id), version(history, id), program.isPresent())));
        history.projects.forEach((id, project) ->
                add(facts, new ProjectFact(ProjectId.of(id), version(history, id), project.map(Project::programId))));
        return facts;
    }

    private static long version(History history, String id) {
        return history.versions.get(id);
    }

    private static void add(Map<FactKey, Fact> facts, Fact fact) {
        facts.put(fact.key(), fact);
    }
}
