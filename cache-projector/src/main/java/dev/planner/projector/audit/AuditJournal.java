package dev.planner.projector.audit;

import dev.planner.events.PlannerEvent;
import dev.planner.projector.stream.AggregateProjection;
import dev.planner.projector.stream.Applied;
import dev.planner.projector.stream.EventJournal;
import dev.planner.projector.tables.MonthPartitions;
import dev.planner.projector.tables.NewRows;
import dev.planner.projector.tables.RowCopier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All events → {@code audit_logs}: the rows of each event, the same ones however often the event is read. A reset would empty the table first. */
@Component
class AuditJournal implements EventJournal<AuditRow> {

    static final String TABLE = "audit_logs";

    private static final NewRows<AuditRow> NEW = NewRows.<AuditRow>of(TABLE)
            .uuid("id", AuditRow::id)
            .instant("created_at", AuditRow::createdAt)
            .bigint("position", AuditRow::position)
            .text("actor_id", AuditRow::actor)
            .text("entity_type", row -> row.entry().entityType())
            .text("entity_id", row -> row.entry().entityId())
            .text("operation", row -> row.entry().operation())
            .flag("is_access_change", row -> row.entry().accessChange())
            .json("changes", row -> row.entry().changes().toJson())
            .text("outcome", row -> row.entry().outcome())
            .text("reason", row -> row.entry().reason())
            .integer("calls", row -> row.entry().calls())
            .text("correlation_id", AuditRow::correlationId)
            .uuid("program_id", row -> row.entry().program().orElse(null))
            .uuid("project_id", row -> row.entry().project().orElse(null))
            .build();

    private final Map<Class<?>, AuditRule<?, ?>> rules;
    private final Map<Class<?>, List<AuditRule<?, ?>>> rulesByEvent = new ConcurrentHashMap<>();
    private final MonthPartitions partitions;
    private final RowCopier copier;

    /** @throws IllegalStateException if the events of some projection are told by no rule */
    AuditJournal(
            List<AuditRule<?, ?>> rules,
            List<AggregateProjection<?, ?>> projections,
            MonthPartitions partitions,
            RowCopier copier) {
        this.rules = rules.stream().collect(Collectors.toUnmodifiableMap(AuditRule::family, Function.identity()));
        this.partitions = partitions;
        this.copier = copier;
        projections.stream()
                .map(AggregateProjection::family)
                .filter(family -> !this.rules.containsKey(family))
                .findFirst()
                .ifPresent(family -> {
                    throw new IllegalStateException("No AuditRule tells what " + family + " changes");
                });
    }

    @Override
    public List<AuditRow> rows(Applied applied) {
        List<AuditRow> rows = new ArrayList<>();
        rulesByEvent.computeIfAbsent(applied.envelope().event().getClass(), this::rules).stream()
                .flatMap(rule -> entries(rule, applied).stream())
                .forEach(entry -> rows.add(AuditRow.of(applied.envelope(), rows.size(), entry)));
        return rows;
    }

    private List<AuditRule<?, ?>> rules(Class<?> event) {
        return rules.values().stream()
                .filter(rule -> rule.family().isAssignableFrom(event))
                .toList();
    }

    @SuppressWarnings("unchecked") // the projection of the rule's family has made the aggregates
    private static <E extends PlannerEvent, S> List<AuditEntry> entries(AuditRule<E, S> rule, Applied applied) {
        var event = rule.family().cast(applied.envelope().event());
        return rule.entries(event, (Optional<S>) applied.before(), (Optional<S>) applied.after());
    }

    @Override
    public void write(List<AuditRow> rows) {
        partitions.ensure(TABLE, rows.stream().map(AuditRow::month).collect(Collectors.toSet()));
        copier.copy(NEW, rows);
    }
}
