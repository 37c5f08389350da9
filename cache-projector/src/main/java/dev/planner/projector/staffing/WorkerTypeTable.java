package dev.planner.projector.staffing;

import dev.planner.events.staffing.Rate;
import dev.planner.events.staffing.RateTimeline;
import dev.planner.events.staffing.WorkerType;
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
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Worker types in the table {@code worker_types}, with their rates. */
@Component
class WorkerTypeTable {

    private final JdbcClient jdbc;
    private final RateTable rates;

    WorkerTypeTable(JdbcClient jdbc, RateTable rates) {
        this.jdbc = jdbc;
        this.rates = rates;
    }

    Map<String, Stored<WorkerType>> load(Collection<String> ids) {
        var ratesByType = rates.load(ids);
        Map<String, Stored<WorkerType>> workerTypes = new HashMap<>();
        jdbc.sql("select * from worker_types where id = any (?::uuid[])")
                .param(Column.text(ids))
                .query(row -> {
                    var workerType = workerType(row, ratesByType);
                    workerTypes.put(workerType.state().id().toString(), workerType);
                });
        return workerTypes;
    }

    void store(List<Change<WorkerType>> changes) {
        delete(changes.stream()
                .filter(change -> change.after().isEmpty())
                .map(Change::aggregateId)
                .toList());
        upsert(changes.stream().flatMap(change -> change.after().stream()).toList());
        rates.store(workerTypes(changes, Change::before), workerTypes(changes, Change::after));
    }

    private void delete(List<String> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("delete from worker_types where id = any (?::uuid[])")
                    .param(Column.text(ids))
                    .update();
        }
    }

    private void upsert(List<Stored<WorkerType>> workerTypes) {
        if (!workerTypes.isEmpty()) {
            jdbc.sql("""
                            insert into worker_types (id, type, description, version, created_at, updated_at)
                            select * from unnest(
                                ?::uuid[], ?::text[], ?::text[], ?::bigint[], ?::timestamptz[], ?::timestamptz[])
                            on conflict (id) do update
                               set type = excluded.type, description = excluded.description, version = excluded.version,
                                   created_at = excluded.created_at, updated_at = excluded.updated_at
                            """)
                    .param(Column.text(
                            workerTypes, workerType -> workerType.state().id()))
                    .param(Column.text(
                            workerTypes, workerType -> workerType.state().type()))
                    .param(Column.text(
                            workerTypes, workerType -> workerType.state().description()))
                    .param(Column.number(workerTypes, Stored::version))
                    .param(Column.text(workerTypes, Stored::createdAt))
                    .param(Column.text(workerTypes, Stored::updatedAt))
                    .update();
        }
    }

    private static List<WorkerType> workerTypes(
            List<Change<WorkerType>> changes, Function<Change<WorkerType>, Optional<Stored<WorkerType>>> side) {
        return changes.stream()
                .flatMap(change -> side.apply(change).stream())
                .map(Stored::state)
                .toList();
    }

    private static Stored<WorkerType> workerType(ResultSet row, Map<UUID, List<Rate>> rates) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var workerType = new WorkerType(
                new WorkerTypeId(id),
                row.getString("type"),
                row.getString("description"),
                new RateTimeline(rates.getOrDefault(id, List.of())),
                false);
        return new Stored<>(
                workerType, row.getLong("version"), Instants.of(row, "created_at"), Instants.of(row, "updated_at"));
    }
}
