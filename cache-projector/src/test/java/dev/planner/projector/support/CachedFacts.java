package dev.planner.projector.support;

import dev.planner.cache.Fact;
import dev.planner.cache.Fact.ProgramFact;
import dev.planner.cache.Fact.ProjectFact;
import dev.planner.cache.Fact.RoleFact;
import dev.planner.cache.Fact.UserFact;
import dev.planner.cache.FactKey;
import dev.planner.cache.RedisPermissionCache;
import java.util.HashMap;
import java.util.Map;

/** What Redis says, as far as it has to agree with a history. */
public final class CachedFacts {

    private CachedFacts() {}

    /** By key; without facts that are missing. */
    public static Map<FactKey, Fact> of(RedisPermissionCache cache, History history) {
        Map<FactKey, Fact> facts = new HashMap<>();
        cache.getAll(ExpectedFacts.of(history).keySet())
                .facts()
                .forEach((key, fact) -> facts.put(key, unversioned(fact)));
        return facts;
    }

    public static Map<FactKey, Fact> expected(History history) {
        Map<FactKey, Fact> facts = new HashMap<>();
        ExpectedFacts.of(history).forEach((key, fact) -> facts.put(key, unversioned(fact)));
        return facts;
    }

    /** Redis need not know of versions that change nothing for decisions. */
    private static Fact unversioned(Fact fact) {
        return switch (fact) {
            case UserFact user -> user;
            case RoleFact role -> role;
            case ProgramFact program -> new ProgramFact(program.programId(), 0, program.exists());
            case ProjectFact project -> new ProjectFact(project.projectId(), 0, project.programId());
        };
    }
}
