package dev.planner.projector.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import dev.planner.events.plan.Allocation;
import dev.planner.events.plan.PlanEvent.PlanRowsSet;
import dev.planner.events.plan.ResourceCalendarId;
import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.Money;
import dev.planner.events.portfolio.Percentage;
import dev.planner.events.portfolio.PortfolioEvent.ProjectMoved;
import dev.planner.events.portfolio.PortfolioEvent.ProjectRestored;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.Project;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.staffing.RateId;
import dev.planner.events.staffing.ResourceId;
import dev.planner.events.staffing.StaffingEvent.RateSet;
import dev.planner.events.staffing.StaffingEvent.WorkerTypeCreated;
import dev.planner.events.staffing.WorkerType;
import dev.planner.events.staffing.WorkerTypeId;
import dev.planner.projector.plan.CalendarRows;
import dev.planner.projector.support.Samples;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
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
        assertThat(entry.changes().toJson()).asString(UTF_8).isEqualTo("""
                [{"field":"role","before":"viewer","after":"viewer"},\
                {"field":"scope","after":{"type":"program","programId":"%s"}},\
                {"field":"active","after":true}]""".formatted(PROGRAM));
    }

    @Test
    void planRowsAreToldDayByDayAsFarAsTheyChange() {
        var resource = ResourceId.random();
        var project = ProjectId.random();
        var first = LocalDate.parse("2024-02-01");
        var before = new CalendarRows(ResourceCalendarId.of(resource, first), List.of())
                .evolve(rowsSet(resource, project, first, first.plusDays(1), "50.00"), Instant.EPOCH);
        var event = rowsSet(resource, project, first.plusDays(1), first.plusDays(2), "75.00");

        var entries =
                new PlanAudit().entries(event, Optional.of(before), Optional.of(before.evolve(event, Instant.EPOCH)));

        assertThat(entries).extracting(AuditEntry::operation).containsExactly("update", "create");
        assertThat(entries).extracting(AuditEntry::projectId).containsOnly(project);
        assertThat(entries.getFirst().changes().toJson())
                .asString(UTF_8)
                .isEqualTo("[{\"field\":\"allocationPercentage\",\"before\":\"50.00\",\"after\":\"75.00\"}]");
        assertThat(entries.getLast().changes().toJson())
                .asString(UTF_8)
                .contains("\"2024-02-03\"", "\"75.00\"", resource.toString());
    }

    private static PlanRowsSet rowsSet(
            ResourceId resource, ProjectId project, LocalDate from, LocalDate to, String percentage) {
        var allocation = new Allocation(Percentage.of(percentage), Percentage.of("60.00"), Percentage.of("40.00"));
        return new PlanRowsSet(resource, project, new Dates(from, to), allocation);
    }

    @Test
    void aRemovedRoleTellsTheScopesThatEndWithIt() {
        assertThat(entry(new RoleRemoved(USER, ASSIGNMENT, ROLE)).changes().toJson())
                .asString(UTF_8)
                .isEqualTo("""
                        [{"field":"role","before":"viewer"},{"field":"active","before":true},\
                        {"field":"scope","before":{"type":"program","programId":"%s"}}]""".formatted(PROGRAM));
    }

    @Test
    void aRemovedScopeTellsWhetherItWasActive() {
        assertThat(entry(new ScopeRemoved(USER, ASSIGNMENT, ROLE, SCOPE, Scope.program(PROGRAM)))
                        .changes()
                        .toJson())
                .asString(UTF_8)
                .contains("{\"field\":\"active\",\"before\":true}");
    }

    @Test
    void aDeactivatedRoleIsNamedAlthoughItStays() {
        var entry = entry(new RoleDeactivated(USER, ASSIGNMENT, ROLE));

        assertThat(entry.operation()).isEqualTo("deactivate");
        assertThat(entry.changes().toJson())
                .asString(UTF_8)
                .isEqualTo(
                        "[{\"field\":\"role\",\"before\":\"viewer\",\"after\":\"viewer\"},{\"field\":\"active\",\"before\":true,\"after\":false}]");
    }

    @Test
    void aRedefinedRoleTellsOnlyWhatIsOtherThanBefore() {
        var before = new RoleDefinition(ROLE, "Viewer", PermissionSet.of(Permission.READ_PROGRAM), false, false);
        var event = new RoleRedefined(ROLE, "Viewer", PermissionSet.NONE);

        var entry = new RoleAudit()
                .entries(event, Optional.of(before), Optional.of(before.evolve(event)))
                .getFirst();

        assertThat(entry.changes().toJson())
                .asString(UTF_8)
                .isEqualTo("[{\"field\":\"permissions\",\"before\":[\"read_program\"],\"after\":[]}]");
    }

    @Test
    void aMovedProjectBelongsToTheProgramWhereItIsNow() {
        var to = ProgramId.random();
        var created = Samples.projectCreated(ProjectId.random(), PROGRAM);
        var before = Project.of(created);
        var event = new ProjectMoved(created.projectId(), PROGRAM, to);

        var entry = new ProjectAudit()
                .entries(event, Optional.of(before), Optional.of(before.evolve(event)))
                .getFirst();

        assertThat(entry.programId()).isEqualTo(to);
        assertThat(entry.projectId()).isEqualTo(created.projectId());
        assertThat(entry.changes().toJson())
                .asString(UTF_8)
                .isEqualTo("[{\"field\":\"programId\",\"before\":\"%s\",\"after\":\"%s\"}]".formatted(PROGRAM, to));
    }

    @Test
    void aProjectThatIsTakenBackFromTheArchiveIsActivated() {
        var event = new ProjectRestored(ProjectId.random());

        assertThat(new ProjectAudit()
                        .entries(event, Optional.empty(), Optional.empty())
                        .getFirst()
                        .operation())
                .isEqualTo("activate");
    }

    @Test
    void aDenialNamesThePermissionAndTheProject() {
        var denied = Samples.denied();

        var entry = new AuditEventRule()
                .entries(denied, Optional.empty(), Optional.of(denied))
                .getFirst();

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

    @Test
    void aNewRateIsARateOfItsOwnAndTellsThatTheOpenOneEnds() {
        var type = WorkerTypeId.random();
        var open = RateId.random();
        var before = WorkerType.of(new WorkerTypeCreated(type, "Engineer", "Builds."))
                .evolve(new RateSet(type, open, Money.of("1200.00"), LocalDate.of(2024, 1, 1)));
        var event = new RateSet(type, RateId.random(), Money.of("1250.00"), LocalDate.of(2025, 1, 1));

        var entries = new WorkerTypeAudit().entries(event, Optional.of(before), Optional.of(before.evolve(event)));

        assertThat(entries).extracting(AuditEntry::entityType).containsOnly("rate");
        assertThat(entries)
                .extracting(entry -> entry.operation() + " " + entry.entityId())
                .containsExactly("update " + open, "create " + event.rateId());
        assertThat(entries.getFirst().changes().toJson())
                .asString(UTF_8)
                .isEqualTo("[{\"field\":\"endDate\",\"after\":\"2024-12-31\"}]");
    }

    private AuditEntry entry(AccessEvent event) {
        return new UserAudit()
                .entries(event, Optional.of(account), Optional.of(account.evolve(event)))
                .getFirst();
    }

    private static AuditRow row(String time) {
        var event = new UserCreated(USER, "ada", "ada@example.com", null);
        var envelope = new EventEnvelope(
                USER.toString(), 0, 1, Instant.parse(time), new EventMetadata("system", "c", "d", null), event);
        return AuditRow.of(
                envelope,
                0,
                new UserAudit()
                        .entries(event, Optional.empty(), Optional.empty())
                        .getFirst());
    }
}
