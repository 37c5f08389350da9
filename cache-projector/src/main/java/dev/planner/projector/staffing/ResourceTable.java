package dev.planner.projector.staffing;

import dev.planner.events.staffing.Resource;
import dev.planner.events.staffing.ResourceId;
import dev.planner.events.staffing.ResourceType;
import dev.planner.events.staffing.WorkerId;
import dev.planner.projector.stream.Change;
import dev.planner.projector.stream.Stored;
import dev.planner.projector.tables.Column;
import dev.planner.projector.tables.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Resources in the table {@code resources}. */
@Component
class ResourceTable {

    private final JdbcClient jdbc;

    ResourceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Stored<Resource>> load(Collection<String> ids) {
        Map<String, Stored<Resource>> resources = new HashMap<>();
        jdbc.sql("select * from resources where id = any (?::uuid[])")
                .param(Column.text(ids))
                .query(row -> {
                    var resource = resource(row);
                    resources.put(resource.state().id().toString(), resource);
                });
        return resources;
    }

    void store(List<Change<Resource>> changes) {
        delete(changes.stream()
                .filter(change -> change.after().isEmpty())
                .map(Change::aggregateId)
                .toList());
        upsert(changes.stream().flatMap(change -> change.after().stream()).toList());
    }

    private void delete(List<String> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("delete from resources where id = any (?::uuid[])")
                    .param(Column.text(ids))
                    .update();
        }
    }

    private void upsert(List<Stored<Resource>> resources) {
        if (!resources.isEmpty()) {
            jdbc.sql("""
                            insert into resources (
                                id, name, resource_type, worker_id, description, version, created_at, updated_at)
                            select * from unnest(
                                ?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::bigint[], ?::timestamptz[],
                                ?::timestamptz[])
                            on conflict (id) do update
                               set name = excluded.name, resource_type = excluded.resource_type,
                                   worker_id = excluded.worker_id, description = excluded.description,
                                   version = excluded.version, created_at = excluded.created_at,
                                   updated_at = excluded.updated_at
                            """)
                    .param(Column.text(resources, resource -> resource.state().id()))
                    .param(Column.text(resources, resource -> resource.state().name()))
                    .param(Column.text(
                            resources,
                            resource -> resource.state().resourceType().key()))
                    .param(Column.text(resources, resource -> resource.state().workerId()))
                    .param(Column.text(resources, resource -> resource.state().description()))
                    .param(Column.number(resources, Stored::version))
                    .param(Column.text(resources, Stored::createdAt))
                    .param(Column.text(resources, Stored::updatedAt))
                    .update();
        }
    }

    private static Stored<Resource> resource(ResultSet row) throws SQLException {
        var resource = new Resource(
                new ResourceId(row.getObject("id", UUID.class)),
                row.getString("name"),
                ResourceType.of(row.getString("resource_type")),
                Optional.ofNullable(row.getObject("worker_id", UUID.class))
                        .map(WorkerId::new)
                        .orElse(null),
                row.getString("description"),
                false);
        return new Stored<>(
                resource, row.getLong("version"), Instants.of(row, "created_at"), Instants.of(row, "updated_at"));
    }
}
