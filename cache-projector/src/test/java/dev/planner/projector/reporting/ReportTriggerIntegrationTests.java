package dev.planner.projector.reporting;

import static dev.planner.projector.reporting.ReportTriggerIntegrationTests.Touch.NOTHING;
import static dev.planner.projector.reporting.ReportTriggerIntegrationTests.Touch.PROGRAM;
import static dev.planner.projector.reporting.ReportTriggerIntegrationTests.Touch.PROJECT;
import static dev.planner.projector.reporting.ReportTriggerIntegrationTests.Touch.ROWS_OF_OTHERS;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.EventEnvelope;
import dev.planner.events.wire.EventCatalog;
import dev.planner.projector.stream.Applied;
import dev.planner.projector.support.EveryEvent;
import dev.planner.projector.support.ProjectorIntegrationTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which reports each event outdates. Whoever adds an event has to say it here. */
@ProjectorIntegrationTest
class ReportTriggerIntegrationTests {

    enum Touch {
        NOTHING,
        /** A project, and the program it is in. */
        PROJECT,
        PROGRAM,
        /** Projects that have plan rows or actuals of a worker, resource or worker type, and their programs. */
        ROWS_OF_OTHERS
    }

    private static final Map<String, Touch> TRIGGERS = Map.ofEntries(
            entry("planner.access.user-created", NOTHING),
            entry("planner.access.user-activated", NOTHING),
            entry("planner.access.user-deactivated", NOTHING),
            entry("planner.access.role-assigned", NOTHING),
            entry("planner.access.role-activated", NOTHING),
            entry("planner.access.role-deactivated", NOTHING),
            entry("planner.access.role-removed", NOTHING),
            entry("planner.access.scope-assigned", NOTHING),
            entry("planner.access.scope-activated", NOTHING),
            entry("planner.access.scope-deactivated", NOTHING),
            entry("planner.access.scope-removed", NOTHING),
            entry("planner.roles.role-defined", NOTHING),
            entry("planner.roles.role-redefined", NOTHING),
            entry("planner.roles.role-deleted", NOTHING),
            entry("planner.portfolio.program-created", PROGRAM),
            entry("planner.portfolio.program-changed", PROGRAM),
            entry("planner.portfolio.program-deleted", PROGRAM),
            entry("planner.portfolio.project-created", PROJECT),
            entry("planner.portfolio.project-changed", PROJECT),
            entry("planner.portfolio.project-moved", PROJECT),
            entry("planner.portfolio.project-phases-changed", PROJECT),
            entry("planner.portfolio.project-archived", PROJECT),
            entry("planner.portfolio.project-restored", PROJECT),
            entry("planner.portfolio.project-deleted", PROJECT),
            // No report shows anything of a worker type but its rates, and it has none when it is created.
            entry("planner.staffing.worker-type-created", NOTHING),
            entry("planner.staffing.worker-type-changed", NOTHING),
            // The rates that it had, see TouchRulesTests.
            entry("planner.staffing.worker-type-deleted", NOTHING),
            entry("planner.staffing.rate-set", ROWS_OF_OTHERS),
            entry("planner.staffing.rate-closed", ROWS_OF_OTHERS),
            entry("planner.staffing.worker-created", ROWS_OF_OTHERS),
            entry("planner.staffing.worker-changed", ROWS_OF_OTHERS),
            entry("planner.staffing.worker-deleted", ROWS_OF_OTHERS),
            entry("planner.staffing.resource-created", ROWS_OF_OTHERS),
            entry("planner.staffing.resource-changed", ROWS_OF_OTHERS),
            entry("planner.staffing.resource-deleted", ROWS_OF_OTHERS),
            entry("planner.audit.denied", NOTHING),
            entry("planner.audit.administered", NOTHING),
            entry("planner.plan.rows-set", PROJECT),
            entry("planner.plan.rows-removed", PROJECT),
            // What was imported comes with events of its own.
            entry("planner.plan.rows-imported", NOTHING),
            entry("planner.actuals.actual-recorded", PROJECT),
            entry("planner.actuals.actual-changed", PROJECT),
            entry("planner.actuals.actual-deleted", PROJECT),
            entry("planner.actuals.actuals-imported", NOTHING));

    @Autowired
    private TouchRules rules;

    @Test
    void everyEventThereIsIsListed() {
        assertThat(EventCatalog.entries())
                .extracting(EventCatalog.Entry::name)
                .containsExactlyInAnyOrderElementsOf(TRIGGERS.keySet());
    }

    @Test
    void everyEventOutdatesTheReportsThatShowSomethingOfIt() {
        var seen = EveryEvent.each(
                (name, envelope) -> assertThat(touchedBy(envelope)).as(name).isEqualTo(TRIGGERS.get(name)));
        assertThat(seen).as("events of the history").isEqualTo(TRIGGERS.keySet());
    }

    /** As of an aggregate that has no place in the tables: what is touched anyhow. */
    private Touch touchedBy(EventEnvelope envelope) {
        var touched = rules.touchedBy(List.of(new Applied(envelope, Optional.empty(), Optional.empty())));
        if (touched.concernsRowsOfOthers()) {
            return ROWS_OF_OTHERS;
        }
        if (!touched.projects().isEmpty()) {
            return PROJECT;
        }
        return touched.programs().isEmpty() ? NOTHING : PROGRAM;
    }
}
