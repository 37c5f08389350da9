package dev.planner.command.staffing;

import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Refusal;
import dev.planner.events.staffing.StaffingEvent.OfWorker;
import dev.planner.events.staffing.StaffingEvent.WorkerChanged;
import dev.planner.events.staffing.StaffingEvent.WorkerCreated;
import dev.planner.events.staffing.StaffingEvent.WorkerDeleted;
import dev.planner.events.staffing.WorkerId;
import dev.planner.events.staffing.WorkerTypeId;
import java.util.Optional;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The workers there are, as rows that commands read and lock; kept in the transaction that appends the events. */
class WorkerLookup {

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
