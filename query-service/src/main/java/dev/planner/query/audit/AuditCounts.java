package dev.planner.query.audit;

import dev.planner.query.listing.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many entries there are.
 *
 * @param total all that were selected
 * @param byOperation most frequent first, at most 200
 * @param byEntityType most frequent first, at most 200
 * @param byActor most frequent first, at most 200
 */
record AuditCounts(long total, List<Count> byOperation, List<Count> byEntityType, List<Count> byActor) {

    private static final int MOST = 200;

    /** PostgreSQL's grouping(operation, entity_type, actor_id): a bit is set for what is not grouped by. */
    private static final int BY_OPERATION = 0b011;

    private static final int BY_ENTITY_TYPE = 0b101;
    private static final int BY_ACTOR = 0b110;
    private static final int ALL = 0b111;

    /** @param key the operation, the type of entity, or the id of the actor */
    record Count(String key, long entries) {}

    /** One statement. */
    static AuditCounts of(JdbcClient jdbc, Condition selected) {
        List<List<Count>> groups =
                Stream.<List<Count>>generate(ArrayList::new).limit(ALL + 1).toList();
        jdbc.sql(sql(selected))
                .params(selected.parameters())
                .param("most", MOST)
                .query(row -> {
                    groups.get(row.getInt("grouped")).add(new Count(row.getString("key"), row.getLong("entries")));
                });
        return new AuditCounts(
                groups.get(ALL).getFirst().entries(),
                groups.get(BY_OPERATION),
                groups.get(BY_ENTITY_TYPE),
                groups.get(BY_ACTOR));
    }

    private static String sql(Condition selected) {
        return """
            with groups as (
                select operation, entity_type, actor_id, grouping(operation, entity_type, actor_id) as grouped, count(*) as entries
                from audit_logs a where %s
                group by grouping sets ((operation), (entity_type), (actor_id), ())),
            ranked as (
                select *, coalesce(operation, entity_type, actor_id, '') as key,
                       row_number() over (partition by grouped order by entries desc,
                           coalesce(operation, entity_type, actor_id, '') collate "C") as place
                from groups)
            select grouped, key, entries from ranked where place <= :most order by grouped, place
            """.formatted(selected.sql());
    }
}
