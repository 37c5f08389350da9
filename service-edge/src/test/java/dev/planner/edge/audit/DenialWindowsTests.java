package dev.planner.edge.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.edge.audit.AuditProperties.Denials;
import dev.planner.edge.audit.DenialWindows.Noted;
import dev.planner.edge.correlation.Correlation;
import dev.planner.events.access.Permission;
import dev.planner.events.access.UserId;
import dev.planner.events.audit.AuditEvent.Denied;
import dev.planner.events.decision.Decision.Reason;
import dev.planner.events.decision.Resource;
import dev.planner.events.portfolio.ProjectId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class DenialWindowsTests {

    private static final Duration WINDOW = Duration.ofSeconds(10);

    private final ManualClock clock = new ManualClock();
    private final DenialWindows windows = new DenialWindows(new Denials(WINDOW, 3, 5), clock);
    private final UserId caller = UserId.random();

    @Test
    void theFirstDenialIsToldAtOnceAndItsRepetitionsTogetherWithTheLastCorrelation() {
        var first = windows.note(onSystem(caller), correlation("a"));
        var second = windows.note(onSystem(caller), correlation("b"));
        var third = windows.note(onSystem(caller), correlation("c"));

        assertThat(first.record())
                .hasValueSatisfying(record -> assertThat(calls(record)).isEqualTo(1));
        assertThat(List.of(second.noted(), third.noted())).containsOnly(Noted.COUNTED);
        assertThat(windows.closeEnded()).isEmpty();

        clock.pass(WINDOW);
        assertThat(windows.closeEnded()).singleElement().satisfies(record -> {
            assertThat(calls(record)).isEqualTo(2);
            assertThat(record.correlation().id()).isEqualTo("c");
        });
        assertThat(windows.note(onSystem(caller), correlation("d")).noted()).isEqualTo(Noted.TOLD);
    }

    @Test
    void aWindowWithoutRepetitionsEndsInSilence() {
        windows.note(onSystem(caller), correlation("a"));
        clock.pass(WINDOW);

        assertThat(windows.closeEnded()).isEmpty();
    }

    @Test
    void differentPermissionsResourcesReasonsAndCallersAreToldApart() {
        assertThat(List.of(
                        Denial.of(caller, Permission.MANAGE_USERS, Resource.SYSTEM, null, Reason.PERMISSION_MISSING),
                        Denial.of(caller, Permission.MANAGE_ROLES, Resource.SYSTEM, null, Reason.PERMISSION_MISSING),
                        Denial.of(caller, Permission.MANAGE_ROLES, Resource.SYSTEM, null, Reason.SCOPE_MISSING),
                        onSystem(UserId.random())))
                .allSatisfy(denial -> assertThat(
                                windows.note(denial, correlation("a")).noted())
                        .isEqualTo(Noted.TOLD));
    }

    @Test
    void whoeverTriesOneIdAfterTheOtherIsToldOfByPermissionAlone() {
        for (int i = 0; i < 3; i++) {
            windows.note(onSomeProject(), correlation("a"));
        }

        var fourth = windows.note(onSomeProject(), correlation("b"));
        assertThat(fourth.record())
                .hasValueSatisfying(record ->
                        assertThat(((Denied) record.event()).projectId()).isNull());
        for (int i = 0; i < 1000; i++) {
            assertThat(windows.note(onSomeProject(), correlation("c")).noted()).isEqualTo(Noted.COUNTED);
        }

        clock.pass(WINDOW);
        assertThat(windows.closeEnded())
                .singleElement()
                .satisfies(record -> assertThat(calls(record)).isEqualTo(1000));
    }

    @Test
    void noMoreWindowsAreOpenedThanAllowed() {
        for (int i = 0; i < 5; i++) {
            windows.note(onSystem(UserId.random()), correlation("a"));
        }
        assertThat(windows.note(onSystem(caller), correlation("a")).noted()).isEqualTo(Noted.DROPPED);

        clock.pass(WINDOW);
        windows.closeEnded();
        assertThat(windows.note(onSystem(caller), correlation("a")).noted()).isEqualTo(Noted.TOLD);
    }

    private Denial onSomeProject() {
        return Denial.of(
                caller, Permission.READ_PROJECT, Resource.project(ProjectId.random()), null, Reason.SCOPE_MISSING);
    }

    private static Denial onSystem(UserId caller) {
        return Denial.of(caller, Permission.MANAGE_USERS, Resource.SYSTEM, null, Reason.SCOPE_MISSING);
    }

    private static int calls(AuditRecord record) {
        return ((Denied) record.event()).calls();
    }

    private static Correlation correlation(String id) {
        return new Correlation(id, null);
    }

    private static final class ManualClock extends Clock {

        private Instant now = Instant.parse("2024-02-01T10:00:00Z");

        void pass(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
