package dev.planner.events.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.access.Permission;
import dev.planner.events.access.PermissionSet;
import dev.planner.events.access.RoleKey;
import dev.planner.events.access.Scope;
import dev.planner.events.access.UserId;
import dev.planner.events.decision.Decision.Allowed;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every instance names the same grant for the same decision, whatever order its sets happen to have. */
class GrantChoiceTests {

    private static final ProgramId PROGRAM = ProgramId.random();
    private static final ProjectId SMALLEST = ProjectId.of("0fffffff-ffff-4fff-bfff-ffffffffffff");
    private static final ProjectId LARGEST = ProjectId.of("f0000000-0000-4000-8000-000000000000");
    private static final RoleKey ROLE = RoleKey.of("viewer");

    private final AccessDecisions decisions = new AccessDecisions(new OneProgram());

    @Test
    void sightIsOwedToTheProjectWithTheSmallestId() {
        var decision =
                decisions.decide(user(Set.of(LARGEST, SMALLEST)), Permission.READ_PROGRAM, Resource.program(PROGRAM));

        assertThat(decision).isEqualTo(new Allowed(new Grant(ROLE, Scope.project(SMALLEST)), true));
    }

    @Test
    void anyScopeMeansTheOneWithTheSmallestId() {
        var decision = decisions.decide(user(Set.of(LARGEST, SMALLEST)), Permission.READ_WORKER, Resource.SYSTEM);

        assertThat(decision).isEqualTo(new Allowed(new Grant(ROLE, Scope.project(SMALLEST)), false));
    }

    @Test
    void idsOrderLikeTheirTexts() {
        assertThat(SMALLEST).isLessThan(LARGEST);
        assertThat(ProgramId.of("00000000-0000-4000-8000-00000000000f"))
                .isLessThan(ProgramId.of("00000000-0000-4000-f000-000000000000"));
        assertThat(new UUID(0, 1)).as("the order of UUID itself is another").isGreaterThan(new UUID(-1, 1));
    }

    private static Optional<AccessDocument> user(Set<ProjectId> projects) {
        var grants = new RoleGrants(ROLE, false, Set.of(), projects);
        return Optional.of(new AccessDocument(UserId.random(), 0, true, List.of(grants)));
    }

    private record OneProgram() implements AccessFacts {

        @Override
        public PermissionSet permissionsOf(RoleKey role) {
            return PermissionSet.of(Permission.READ_PROGRAM, Permission.READ_WORKER);
        }

        @Override
        public Optional<ProgramId> programOf(ProjectId project) {
            return Optional.of(PROGRAM);
        }

        @Override
        public boolean exists(ProgramId program) {
            return true;
        }
    }
}
