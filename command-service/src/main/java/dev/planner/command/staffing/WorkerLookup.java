package dev.planner.command.staffing;

import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Refusal;
import dev.planner.events.staffing.StaffingEvent.OfWorker;
import dev.planner.events.staffing.StaffingEvent.WorkerChanged;
import dev.planner.events.staffing.StaffingEvent.WorkerCreated;
import dev.planner.events.staffing.StaffingEvent.WorkerDeleted;
import dev.planner.events.staffing.WorkerId;
import dev.planner.events.staffing.WorkerTypeId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The workers there are, as rows that commands read and lock; kept in the transaction that appends the events. */
class WorkerLookup implements BookableWorkers {

    /** In order of ids, so that two who claim several do not wait for each other in a circle. */
    private static final String CLAIM_ALL = """
            select worker_id, external_id, name, worker_type_id from worker_lookup
            where external_id = any(?) order by worker_id for no key update
            """;

    private final JdbcClient database;

    WorkerLookup(JdbcClient database) {
        this.database = database;
    }

    /**
     * Waits for all who claim the worker, and keeps others from claiming until the end of the transaction.
     *
     * @return the worker's name; empty if there is no such worker
     */
    Optional<String> claim(WorkerId id) {
        return database.sql("select name from worker_lookup where worker_id = ? for update")
                .param(id.value())
                .query((row, _) -> row.getString(1))
                .optional();
    }

    @Override
    public Optional<WorkerId> find(String externalId) {
        return database.sql("select worker_id from worker_lookup where external_id = ?")
                .param(externalId)
                .query(UUID.class)
                .optional()
                .map(WorkerId::new);
    }

    @Override
    public Optional<BookableWorker> hold(WorkerId id) {
        return database.sql("select external_id, name, worker_type_id from worker_lookup where worker_id = ? for share")
                .param(id.value())
                .query((row, _) -> new BookableWorker(
                        id, row.getString(1), row.getString(2), new WorkerTypeId(row.getObject(3, UUID.class))))
                .optional();
    }

    @Override
    public Map<String, BookableWorker> claimAll(Collection<String> externalIds) {
        return database
                .sql(CLAIM_ALL)
                .param(externalIds.toArray(String[]::new))
                .query((row, _) -> new BookableWorker(
                        new WorkerId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getString(3),
                        new WorkerTypeId(row.getObject(4, UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(BookableWorker::externalId, Function.identity()));
    }

    /** Whether any worker is of this type. */
    boolean existOf(WorkerTypeId workerType) {
        return database.sql("select exists (select 1 from worker_lookup where worker_type_id = ?)")
                .param(workerType.value())
                .query(Boolean.class)
                .single();
    }

    /** @throws Refusal {@code DUPLICATE} if another worker has the external id */
    @EventHandler
    void on(OfWorker event) {
        switch (event) {
            case WorkerCreated created -> add(created);
            case WorkerChanged changed ->
                database.sql("update worker_lookup set name = ?, worker_type_id = ? where worker_id = ?")
                        .params(
                                changed.name(),
                                changed.workerTypeId().value(),
                                changed.workerId().value())
                        .update();
            case WorkerDeleted deleted ->
                database.sql("delete from worker_lookup where worker_id = ?")
                        .param(deleted.workerId().value())
                        .update();
        }
    }

    private void add(WorkerCreated event) {
        try {
            database.sql("insert into worker_lookup (worker_id, external_id, name, worker_type_id) values (?, ?, ?, ?)")
                    .params(
                            event.workerId().value(),
                            event.externalId(),
                            event.name(),
                            event.workerTypeId().value())
                    .update();
        } catch (DuplicateKeyException _) {
            throw Refusal.of(ErrorCode.DUPLICATE, "Another worker has this external id.")
                    .with("field", "externalId");
        }
    }
}
