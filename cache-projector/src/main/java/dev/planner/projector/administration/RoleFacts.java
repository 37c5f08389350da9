package dev.planner.projector.administration;

import dev.planner.cache.Fact;
import dev.planner.cache.Fact.RoleFact;
import dev.planner.cache.FactKey;
import dev.planner.events.access.PermissionSet;
import dev.planner.events.access.RoleKey;
import dev.planner.events.decision.AccessFacts;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import java.util.Map;
import java.util.Optional;

/** Facts for decisions on the system, which know nothing of programs and projects. */
record RoleFacts(Map<FactKey, Fact> facts) implements AccessFacts {

    @Override
    public PermissionSet permissionsOf(RoleKey role) {
        return facts.get(FactKey.of(role)) instanceof RoleFact fact ? fact.permissions() : PermissionSet.NONE;
    }

    @Override
    public Optional<ProgramId> programOf(ProjectId project) {
        return Optional.empty();
    }

    @Override
    public boolean exists(ProgramId program) {
        return false;
    }
}
