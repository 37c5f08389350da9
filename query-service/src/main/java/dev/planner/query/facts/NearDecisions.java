package dev.planner.query.facts;

import dev.planner.cache.Fact;
import dev.planner.cache.Fact.ProgramFact;
import dev.planner.cache.Fact.ProjectFact;
import dev.planner.cache.Fact.RoleFact;
import dev.planner.cache.Fact.UserFact;
import dev.planner.events.AggregateId;
import dev.planner.events.access.Permission;
import dev.planner.events.access.PermissionSet;
import dev.planner.events.access.RoleKey;
import dev.planner.events.access.UserId;
import dev.planner.events.decision.AccessDecisions;
import dev.planner.events.decision.AccessDocument;
import dev.planner.events.decision.AccessFacts;
import dev.planner.events.decision.Decision;
import dev.planner.events.decision.Resource;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides from the near cache alone: a few lookups in memory, and no garbage but the answer. Whoever asks has found out whether the near cache
 * may be believed.
 */
final class NearDecisions {

    private final NearCache near;
    private final AccessDecisions decisions;

    NearDecisions(NearCache near) {
        this.near = near;
        this.decisions = new AccessDecisions(new NearFacts());
    }

    /** The user's document; null if it is not in memory. */
    @Nullable
    AccessDocument user(UserId id) {
        return near.get(id) instanceof UserFact(AccessDocument document) ? document : null;
    }

    /** The decision; null if something that it needs is not in memory. */
    @Nullable
    Decision decide(AccessDocument user, Permission permission, Resource resource) {
        try {
            return decisions.decide(user, permission, resource);
        } catch (NotInMemory _) {
            return null;
        }
    }

    private final class NearFacts implements AccessFacts {

        @Override
        public PermissionSet permissionsOf(RoleKey role) {
            return held(RoleFact.class, role).permissions();
        }

        @Override
        public Optional<ProgramId> programOf(ProjectId project) {
            return held(ProjectFact.class, project).programId();
        }

        @Override
        public boolean exists(ProgramId program) {
            return held(ProgramFact.class, program).exists();
        }

        private <F extends Fact> F held(Class<F> type, AggregateId id) {
            var fact = near.get(id);
            if (fact == null) {
                throw new NotInMemory();
            }
            return type.cast(fact);
        }
    }

    /** Ends a decision halfway. Without a trace, because it is no error. */
    private static final class NotInMemory extends RuntimeException {

        NotInMemory() {
            super("not in memory", null, false, false);
        }
    }
}
