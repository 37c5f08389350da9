package dev.planner.query.facts;

import dev.planner.cache.Fact;
import dev.planner.cache.FactKey;
import dev.planner.cache.FactKind;
import dev.planner.query.freshness.ProjectionWait;
import dev.planner.query.freshness.ProjectionWatermark;
import dev.planner.query.freshness.Read;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One statement per kind of fact, so that each fact comes from one snapshot together with its version. */
final class FactTables implements TablesRung {

    private static final String ROLES = """
            select s.aggregate_id, s.sequence, r.permissions
              from aggregate_sequences s left join roles r on r.role_key = s.aggregate_id
             where s.aggregate_id = any(?)
            """;

    private static final String PROGRAMS = """
            select s.aggregate_id, s.sequence, p.id
              from unnest(?::text[]) as wanted(id)
              join aggregate_sequences s on s.aggregate_id = wanted.id
              left join programs p on p.id = wanted.id::uuid
            """;

    private static final String PROJECTS = """
            select s.aggregate_id, s.sequence, p.program_id
              from unnest(?::text[]) as wanted(id)
              join aggregate_sequences s on s.aggregate_id = wanted.id
              left join projects p on p.id = wanted.id::uuid
            """;

    private final JdbcClient jdbc;

    private final ProjectionWait wait;
    private final ProjectionWatermark watermark;

    FactTables(JdbcClient jdbc, ProjectionWait wait, ProjectionWatermark watermark) {
        this.jdbc = jdbc;
        this.wait = wait;
        this.watermark = watermark;
    }

    @Override
    public void awaitDemand(Read read) {
        wait.awaitDemand(read);
    }

    @Override
    public Instant completeTo() {
        return watermark.instant();
    }

    @Override
    public Map<FactKey, Fact> load(Collection<FactKey> keys) {
        Map<FactKey, Fact> facts = new HashMap<>();
        byKind(keys).forEach((kind, ids) -> load(kind, ids).forEach(fact -> facts.put(fact.key(), fact)));
        return facts;
    }

    private static Map<FactKind, String[]> byKind(Collection<FactKey> keys) {
        Map<FactKind, List<String>> ids = new HashMap<>();
        keys.forEach(
                key -> ids.computeIfAbsent(key.kind(), _ -> new ArrayList<>()).add(key.id()));
        return ids.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().toArray(String[]::new)));
    }

    private List<? extends Fact> load(FactKind kind, String[] ids) {
        return switch (kind) {
            case USER -> jdbc.sql(UserRows.SQL).param(ids).query(UserRows::facts);
            case ROLE -> jdbc.sql(ROLES).param(ids).query(FactRows::role).list();
            case PROGRAM ->
                jdbc.sql(PROGRAMS).param(ids).query(FactRows::program).list();
            case PROJECT ->
                jdbc.sql(PROJECTS).param(ids).query(FactRows::project).list();
        };
    }
}
