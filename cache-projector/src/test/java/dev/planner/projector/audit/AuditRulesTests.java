package dev.planner.projector.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.planner.events.EventEnvelope;
import dev.planner.events.EventMetadata;
import dev.planner.events.access.AccessEvent;
import dev.planner.events.access.AccessEvent.RoleAssigned;
import dev.planner.events.access.AccessEvent.RoleDeactivated;
import dev.planner.events.access.AccessEvent.RoleRemoved;
import dev.planner.events.access.AccessEvent.ScopeAssigned;
import dev.planner.events.access.AccessEvent.ScopeRemoved;
import dev.planner.events.access.AccessEvent.UserCreated;
import dev.planner.events.access.Permission;
import dev.planner.events.access.PermissionSet;
import dev.planner.events.access.RoleAssignmentId;
import dev.planner.events.access.RoleDefinition;
import dev.planner.events.access.RoleEvent.RoleRedefined;
import dev.planner.events.access.RoleKey;
import dev.planner.events.access.Scope;
import dev.planner.events.access.ScopeId;
import dev.planner.events.access.UserAccount;
import dev.planner.events.access.UserId;
import dev.planner.events.portfolio.PortfolioEvent.ProjectMoved;
import dev.planner.events.portfolio.PortfolioEvent.ProjectRestored;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.Project;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.projector.support.Samples;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuditRulesTests {

    private static final UserId USER = UserId.random();
    private static final RoleKey ROLE = RoleKey.of("viewer");
    private static final RoleAssignmentId ASSIGNMENT = RoleAssignmentId.random();
    private static final ProgramId PROGRAM = ProgramId.random();
    private static final ScopeId SCOPE = ScopeId.random();

    private final UserAccount account = UserAccount.of(new UserCreated(USER, "ada", "ada@example.com", null))
            .evolve(new RoleAssigned(USER, ASSIGNMENT, ROLE, true))
            .evolve(new ScopeAssigned(USER, ASSIGNMENT, ROLE, SCOPE, Scope.program(PROGRAM)));

    @Test
    void anAssignedScopeIsToldOfTheTargetUserWithRoleAndScope() {
        var entry = entry(new ScopeAssigned(USER, ASSIGNMENT, ROLE, SCOPE, Scope.program(PROGRAM)));

        assertThat(entry.entityType()).isEqualTo("user");
        assertThat(entry.entityId()).isEqualTo(USER.toString());
        assertThat(entry.operation()).isEqualTo("assign");
        assertThat(entry.accessChange()).isTrue();
        assertThat(entry.programId())
                .as("what users may do belongs to the system")
                .isNull();
        assertThat(entry.changes().toJson()).isEqualTo("""
                [{"field":"role","before":"viewer","after":"viewer"},\
                {"field":"scope","after":{"type":"program","programId":"%s"}},\
                {"field":"active","after":true}]""".formatted(PROGRAM));
    }

    @Test
    void aRemovedRoleTellsTheScopesThatEndWithIt() {
        assertThat(entry(new RoleRemoved(USER, ASSIGNMENT, ROLE)).changes().toJson())
                .isEqualTo("""
                        [{"field":"role","before":"viewer"},{"field":"active","before":true},\
                        {"field":"scope","before":{"type":"program","programId":"%s"}}]""".formatted(PROGRAM));
    }

    @Test
    void aRemovedScopeTellsWhetherItWasActive() {
        assertThat(entry(new ScopeRemoved(USER, ASSIGNMENT, ROLE, SCOPE, Scope.program(PROGRAM)))
                        .changes()
                        .toJson())
                .contains("{\"field\":\"active\",\"before\":true}");
    }

    @Test
    void aDeactivatedRoleIsNamedAlthoughItStays() {
        var entry = entry(new RoleDeactivated(USER, ASSIGNMENT, ROLE));

        assertThat(entry.operation()).isEqualTo("deactivate");
        assertThat(entry.changes().toJson())
                .isEqualTo(
                        "[{\"field\":\"role\",\"before\":\"viewer\",\"after\":\"viewer\"},{\"field\":\"active\",\"before\":true,\"after\":false}]");
    }

    @Test
    void aRedefinedRoleTellsOnlyWhatIsOtherThanBefore() {
        var before = new RoleDefinition(ROLE, "Viewer", PermissionSet.of(Permission.READ_PROGRAM), false, false);
        var event = new RoleRedefined(ROLE, "Viewer", PermissionSet.NONE);

        var entry = new RoleAudit().entry(event, Optional.of(before), Optional.of(before.evolve(event)));

        assertThat(entry.changes().toJson())
                .isEqualTo("[{\"field\":\"permissions\",\"before\":[\"read_program\"],\"after\":[]}]");
    }

    @Test
    void aMovedProjectBelongsToTheProgramWhereItIsNow() {
        var to = ProgramId.random();
        var created = Samples.projectCreated(ProjectId.random(), PROGRAM);
        var before = Project.of(created);
        var event = new ProjectMoved(created.projectId(), PROGRAM, to);

        var entry = new ProjectAudit().entry(event, Optional.of(before), Optional.of(before.evolve(event)));

        assertThat(entry.programId()).isEqualTo(to);
        assertThat(entry.projectId()).isEqualTo(created.projectId());
        assertThat(entry.changes().toJson())
                .isEqualTo("[{\"field\":\"programId\",\"before\":\"%s\",\"after\":\"%s\"}]".formatted(PROGRAM, to));
    }

    @Test
    void aProjectThatIsTakenBackFromTheArchiveIsActivated() {
        var event = new ProjectRestored(ProjectId.random());

        assertThat(new ProjectAudit()
                        .entry(event, Optional.empty(), Optional.empty())
                        .operation())
                .isEqualTo("activate");
    }

    @Test
    void aDenialNamesThePermissionAndTheProject() {
        var denied = Samples.denied();

        var entry = new AuditEventRule().entry(denied, Optional.empty(), Optional.of(denied));

        assertThat(entry.outcome()).isEqualTo("denied");
        assertThat(entry.operation()).isEqualTo("update_budget");
        assertThat(entry.entityId()).isEqualTo(String.valueOf(denied.projectId()));
        assertThat(entry.calls()).isEqualTo(3);
    }

    @Test
    void theLastInstantOfAMonthStaysInItAlthoughTheTableKnowsNoNanoseconds() {
        assertThat(row("2024-01-31T23:59:59.999999999Z").month()).isEqualTo(YearMonth.of(2024, 1));
    }

    @Test
    void anEventOfAYearThatNobodyCanReadIsNotTold() {
        assertThatIllegalArgumentException().isThrownBy(() -> row("+12024-01-01T00:00:00Z"));
    }

    @Test
    void theRowOfAnEventHasTheSameIdEachTime() {
        assertThat(row("2024-01-31T10:00:00Z").id())
                .isEqualTo(row("2024-01-31T10:00:00Z").id());
    }

    private AuditEntry entry(AccessEvent event) {
        return new UserAudit().entry(event, Optional.of(account), Optional.of(account.evolve(event)));
    }

    private static AuditRow row(String time) {
        var event = new UserCreated(USER, "ada", "ada@example.com", null);
        var envelope = new EventEnvelope(
                USER.toString(), 0, 1, Instant.parse(time), new EventMetadata("system", "c", "d", null), event);
        return AuditRow.of(envelope, new UserAudit().entry(event, Optional.empty(), Optional.empty()));
    }
}
