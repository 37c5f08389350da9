package dev.planner.projector.reporting;

import dev.planner.events.PlannerEvent;
import dev.planner.projector.stream.AggregateProjection;
import dev.planner.projector.stream.Applied;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The rules for all events. */
@Component
class TouchRules {

    private final List<TouchRule<?, ?>> rules;
    private final Map<Class<?>, List<TouchRule<?, ?>>> rulesByEvent = new ConcurrentHashMap<>();

    /** @throws IllegalStateException if there is a projection without a rule for its events */
    TouchRules(List<TouchRule<?, ?>> rules, List<AggregateProjection<?, ?>> projections) {
        this.rules = rules;
        var families = rules.stream().map(TouchRule::family).toList();
        projections.stream()
                .map(AggregateProjection::family)
                .filter(family -> !families.contains(family))
                .findFirst()
                .ifPresent(family -> {
                    throw new IllegalStateException("No TouchRule tells what reports show of " + family);
                });
    }

    Touched touchedBy(List<Applied> events) {
        var touched = new Touched();
        for (Applied applied : events) {
            rulesByEvent
                    .computeIfAbsent(applied.envelope().event().getClass(), this::rulesOf)
                    .forEach(rule -> note(rule, applied, touched));
        }
        return touched;
    }

    private List<TouchRule<?, ?>> rulesOf(Class<?> event) {
        return rules.stream()
                .filter(rule -> rule.family().isAssignableFrom(event))
                .toList();
    }

    @SuppressWarnings("unchecked") // the projection of the rule's family has made the aggregates
    private static <E extends PlannerEvent, S> void note(TouchRule<E, S> rule, Applied applied, Touched touched) {
        var event = rule.family().cast(applied.envelope().event());
        rule.note(event, (Optional<S>) applied.before(), (Optional<S>) applied.after(), touched);
    }
}
