package dev.planner.projector.audit;

import dev.planner.events.PlannerEvent;
import dev.planner.projector.stream.AggregateProjection;
import dev.planner.projector.stream.Applied;
import dev.planner.projector.stream.EventJournal;
import dev.planner.projector.tables.Column;
import dev.planner.projector.tables.MonthPartitions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All events → {@code audit_logs}: the rows of each event, the same ones however often the event is read. A reset would empty the table first. */
@Component
class AuditJournal implements EventJournal<AuditRow> {

    static final String TABLE = "audit_logs";

    private final Map<Class<?>, AuditRule<?, ?>> rules;
    private final Map<Class<?>, List<AuditRule<?, ?>>> rulesByEvent = new ConcurrentHashMap<>();
    private final MonthPartitions partitions;
    private final JdbcClient jdbc;

    /** @throws IllegalStateException if the events of some projection are told by no rule */
    AuditJournal(
            List<AuditRule<?, ?>> rules,
            List<AggregateProjection<?, ?>> projections,
            MonthPartitions partitions,
            JdbcClient jdbc) {
        this.rules = rules.stream().collect(Collectors.toUnmodifiableMap(AuditRule::family, Function.identity()));
        this.partitions = partitions;
        this.jdbc = jdbc;
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
        jdbc.sql("""
                        insert into audit_logs (
                            id, created_at, position, actor_id, entity_type, entity_id, operation, is_access_change, changes,
                            outcome, reason, calls, correlation_id, program_id, project_id)
                        select * from unnest(
                            ?::uuid[], ?::timestamptz[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[],
                            ?::jsonb[], ?::text[], ?::text[], ?::int[], ?::text[], ?::uuid[], ?::uuid[])
                        on conflict do nothing
                        """)
                .param(Column.text(rows, AuditRow::id))
                .param(Column.text(rows, AuditRow::createdAt))
                .param(Column.number(rows, AuditRow::position))
                .param(Column.text(rows, AuditRow::actor))
                .param(Column.text(rows, row -> row.entry().entityType()))
                .param(Column.text(rows, row -> row.entry().entityId()))
                .param(Column.text(rows, row -> row.entry().operation()))
                .param(Column.flag(rows, row -> row.entry().accessChange()))
                .param(Column.text(rows, row -> row.entry().changes().toJson()))
                .param(Column.text(rows, row -> row.entry().outcome()))
                .param(Column.text(rows, row -> row.entry().reason()))
                .param(Column.text(rows, row -> row.entry().calls()))
                .param(Column.text(rows, AuditRow::correlationId))
                .param(Column.text(rows, row -> row.entry().programId()))
                .param(Column.text(rows, row -> row.entry().projectId()))
                .update();
    }
}
