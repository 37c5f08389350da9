package dev.planner.projector.staffing;

import dev.planner.events.staffing.Worker;
import dev.planner.events.staffing.WorkerId;
import dev.planner.events.staffing.WorkerTypeId;
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
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Workers in the table {@code workers}. */
@Component
class WorkerTable {

    private final JdbcClient jdbc;

    WorkerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Stored<Worker>> load(Collection<String> ids) {
        Map<String, Stored<Worker>> workers = new HashMap<>();
        jdbc.sql("select * from workers where id = any (?::uuid[])")
                .param(Column.text(ids))
                .query(row -> {
                    var worker = worker(row);
                    workers.put(worker.state().id().toString(), worker);
                });
        return workers;
    }

    void store(List<Change<Worker>> changes) {
        delete(changes.stream()
                .filter(change -> change.after().isEmpty())
                .map(Change::aggregateId)
                .toList());
        upsert(changes.stream().flatMap(change -> change.after().stream()).toList());
    }

    private void delete(List<String> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("delete from workers where id = any (?::uuid[])")
                    .param(Column.text(ids))
                    .update();
        }
    }

    private void upsert(List<Stored<Worker>> workers) {
        if (!workers.isEmpty()) {
            jdbc.sql("""
                            insert into workers (id, external_id, name, worker_type_id, version, created_at, updated_at)
                            select * from unnest(
                                ?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::bigint[], ?::timestamptz[],
                                ?::timestamptz[])
                            on conflict (id) do update
                               set external_id = excluded.external_id, name = excluded.name,
                                   worker_type_id = excluded.worker_type_id, version = excluded.version,
                                   created_at = excluded.created_at, updated_at = excluded.updated_at
                            """)
                    .param(Column.text(workers, worker -> worker.state().id()))
                    .param(Column.text(workers, worker -> worker.state().externalId()))
                    .param(Column.text(workers, worker -> worker.state().name()))
                    .param(Column.text(workers, worker -> worker.state().workerTypeId()))
                    .param(Column.number(workers, Stored::version))
                    .param(Column.text(workers, Stored::createdAt))
                    .param(Column.text(workers, Stored::updatedAt))
                    .update();
        }
    }

    private static Stored<Worker> worker(ResultSet row) throws SQLException {
        var worker = new Worker(
                new WorkerId(row.getObject("id", UUID.class)),
                row.getString("external_id"),
                row.getString("name"),
                new WorkerTypeId(row.getObject("worker_type_id", UUID.class)),
                false);
        return new Stored<>(
                worker, row.getLong("version"), Instants.of(row, "created_at"), Instants.of(row, "updated_at"));
    }
}
