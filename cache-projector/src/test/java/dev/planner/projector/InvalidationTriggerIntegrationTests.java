package dev.planner.projector;

import static dev.planner.cache.FactKind.PROGRAM;
import static dev.planner.cache.FactKind.PROJECT;
import static dev.planner.cache.FactKind.ROLE;
import static dev.planner.cache.FactKind.USER;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.cache.FactKey;
import dev.planner.cache.FactKind;
import dev.planner.events.PlannerEvent;
import dev.planner.events.wire.EventCatalog;
import dev.planner.projector.stream.AggregateProjection;
import dev.planner.projector.support.EveryEvent;
import dev.planner.projector.support.ProjectorIntegrationTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which cached fact each event outdates. Whoever adds an event has to say it here. */
@ProjectorIntegrationTest
class InvalidationTriggerIntegrationTests {

    private static final Optional<FactKind> NONE = Optional.empty();

    private static final Map<String, Optional<FactKind>> TRIGGERS = Map.ofEntries(
            entry("planner.access.user-created", Optional.of(USER)),
            entry("planner.access.user-activated", Optional.of(USER)),
            entry("planner.access.user-deactivated", Optional.of(USER)),
            entry("planner.access.role-assigned", Optional.of(USER)),
            entry("planner.access.role-activated", Optional.of(USER)),
            entry("planner.access.role-deactivated", Optional.of(USER)),
            entry("planner.access.role-removed", Optional.of(USER)),
            entry("planner.access.scope-assigned", Optional.of(USER)),
            entry("planner.access.scope-activated", Optional.of(USER)),
            entry("planner.access.scope-deactivated", Optional.of(USER)),
            entry("planner.access.scope-removed", Optional.of(USER)),
            entry("planner.roles.role-defined", Optional.of(ROLE)),
            entry("planner.roles.role-redefined", Optional.of(ROLE)),
            entry("planner.roles.role-deleted", Optional.of(ROLE)),
            entry("planner.portfolio.program-created", Optional.of(PROGRAM)),
            entry("planner.portfolio.program-changed", NONE),
            entry("planner.portfolio.program-deleted", Optional.of(PROGRAM)),
            entry("planner.portfolio.project-created", Optional.of(PROJECT)),
            entry("planner.portfolio.project-changed", NONE),
            entry("planner.portfolio.project-moved", Optional.of(PROJECT)),
            entry("planner.portfolio.project-phases-changed", NONE),
            entry("planner.portfolio.project-archived", NONE),
            entry("planner.portfolio.project-restored", NONE),
            entry("planner.portfolio.project-deleted", Optional.of(PROJECT)),
            entry("planner.staffing.worker-type-created", NONE),
            entry("planner.staffing.worker-type-changed", NONE),
            entry("planner.staffing.worker-type-deleted", NONE),
            entry("planner.staffing.rate-set", NONE),
            entry("planner.staffing.rate-closed", NONE),
            entry("planner.staffing.worker-created", NONE),
            entry("planner.staffing.worker-changed", NONE),
            entry("planner.staffing.worker-deleted", NONE),
            entry("planner.staffing.resource-created", NONE),
            entry("planner.staffing.resource-changed", NONE),
            entry("planner.staffing.resource-deleted", NONE),
            entry("planner.audit.denied", NONE),
            entry("planner.audit.administered", NONE),
            entry("planner.plan.rows-set", NONE),
            entry("planner.plan.rows-removed", NONE),
            entry("planner.plan.rows-imported", NONE),
            entry("planner.actuals.actual-recorded", NONE),
            entry("planner.actuals.actual-changed", NONE),
            entry("planner.actuals.actual-deleted", NONE),
            entry("planner.actuals.actuals-imported", NONE));

    @Autowired
    private List<AggregateProjection<?, ?>> projections;

    @Test
    void everyEventThereIsIsListed() {
        assertThat(EventCatalog.entries())
                .extracting(EventCatalog.Entry::name)
                .containsExactlyInAnyOrderElementsOf(TRIGGERS.keySet());
    }

    @Test
    void everyEventOutdatesTheFactOfItsAggregateOrNone() {
        var seen = EveryEvent.each((name, envelope) -> assertThat(outdatedBy(envelope.event()))
                .as(name)
                .isEqualTo(TRIGGERS.get(name).map(kind -> kind.keyOf(envelope.aggregateId()))));
        assertThat(seen).as("events of the history").isEqualTo(TRIGGERS.keySet());
    }

    private Optional<FactKey> outdatedBy(PlannerEvent event) {
        return projections.stream()
                .filter(projection -> projection.family().isInstance(event))
                .map(projection -> outdatedBy(projection, event))
                .findFirst()
                .orElseThrow();
    }

    private static <E extends PlannerEvent> Optional<FactKey> outdatedBy(
            AggregateProjection<E, ?> projection, PlannerEvent event) {
        return projection.outdatedBy(projection.family().cast(event));
    }
}
