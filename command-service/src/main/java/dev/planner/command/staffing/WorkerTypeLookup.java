package dev.planner.command.staffing;

import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Refusal;
import dev.planner.events.staffing.StaffingEvent.OfWorkerType;
import dev.planner.events.staffing.StaffingEvent.RateClosed;
import dev.planner.events.staffing.StaffingEvent.RateSet;
import dev.planner.events.staffing.StaffingEvent.WorkerTypeChanged;
import dev.planner.events.staffing.StaffingEvent.WorkerTypeCreated;
import dev.planner.events.staffing.StaffingEvent.WorkerTypeDeleted;
import dev.planner.events.staffing.WorkerTypeId;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The worker types there are, as rows that commands lock; kept in the transaction that appends the events. */
class WorkerTypeLookup {

    private final JdbcClient database;

    WorkerTypeLookup(JdbcClient database) {
        this.database = database;
    }

    /** Keeps the worker type from going away before the end of the transaction; false if there is none. */
    boolean hold(WorkerTypeId id) {
        return lock(id, "for key share");
    }

    /** Waits for all who hold the worker type, and keeps others from holding it until the end of the transaction. */
    void claim(WorkerTypeId id) {
        lock(id, "for update");
    }

    /** @throws Refusal {@code DUPLICATE} if another worker type is called so */
    @EventHandler
    void on(OfWorkerType event) {
        switch (event) {
            case WorkerTypeCreated created ->
                write(
                        "insert into worker_type_lookup (type, worker_type_id) values (?, ?)",
                        created.type(),
                        created.workerTypeId());
            case WorkerTypeChanged changed ->
                write(
                        "update worker_type_lookup set type = ? where worker_type_id = ?",
                        changed.type(),
                        changed.workerTypeId());
            case WorkerTypeDeleted deleted ->
                database.sql("delete from worker_type_lookup where worker_type_id = ?")
                        .param(deleted.workerTypeId().value())
                        .update();
            case RateSet _, RateClosed _ -> {
                // nothing that another aggregate asks for
            }
        }
    }

    private boolean lock(WorkerTypeId id, String strength) {
        return database.sql("select 1 from worker_type_lookup where worker_type_id = ? " + strength)
                .param(id.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private void write(String statement, String type, WorkerTypeId id) {
        try {
            database.sql(statement).params(type, id.value()).update();
        } catch (DuplicateKeyException _) {
            throw Refusal.of(ErrorCode.DUPLICATE, "Another worker type is called so.")
                    .with("field", "type");
        }
    }
}
