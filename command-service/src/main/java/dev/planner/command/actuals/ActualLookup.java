package dev.planner.command.actuals;

import dev.planner.command.portfolio.ProjectBookings;
import dev.planner.command.staffing.WorkerBookings;
import dev.planner.events.actuals.ActualEvent;
import dev.planner.events.actuals.ActualEvent.ActualChanged;
import dev.planner.events.actuals.ActualEvent.ActualDeleted;
import dev.planner.events.actuals.ActualEvent.ActualRecorded;
import dev.planner.events.actuals.ActualId;
import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.staffing.WorkerId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the actuals are; kept in the transaction that appends the events. */
class ActualLookup implements ProjectBookings, WorkerBookings {

    private static final String FIND = """
            select worker_id, project_id, actual_date from actual_lookup where actual_id = :actual
            union all
            select worker_id, project_id, actual_date from ended_actual_lookup where actual_id = :actual
            """;
    private static final String INSERT =
            "insert into actual_lookup (actual_id, worker_id, project_id, actual_date) values (?, ?, ?, ?)";
    private static final String END = """
            with ended as (delete from actual_lookup where actual_id = ? returning *)
            insert into ended_actual_lookup (actual_id, worker_id, project_id, actual_date)
            select actual_id, worker_id, project_id, actual_date from ended
            """;
    private static final String LEFT_OUTSIDE = """
            select min(actual_date), max(actual_date) from actual_lookup
            where project_id = :project and actual_date between :oldStart and :oldEnd
                and actual_date not between :newStart and :newEnd
            having count(*) > 0
            """;

    private final JdbcClient database;

    ActualLookup(JdbcClient database) {
        this.database = database;
    }

    /** Also of one that is deleted; empty if there never was any. */
    Optional<ActualPlace> find(ActualId id) {
        return database.sql(FIND)
                .param("actual", id.value())
                .query((row, _) -> new ActualPlace(
                        new WorkerId(row.getObject(1, UUID.class)),
                        new ProjectId(row.getObject(2, UUID.class)),
                        row.getObject(3, LocalDate.class)))
                .optional();
    }

    @Override
    public boolean existOn(ProjectId project) {
        return exists("select exists (select 1 from actual_lookup where project_id = ?)", project.value());
    }

    @Override
    public Optional<Dates> leftOutside(ProjectId project, Dates before, Dates after) {
        return database.sql(LEFT_OUTSIDE)
                .param("project", project.value())
                .param("oldStart", before.start())
                .param("oldEnd", before.end())
                .param("newStart", after.start())
                .param("newEnd", after.end())
                .query((row, _) -> new Dates(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)))
                .optional();
    }

    @Override
    public boolean hasActuals(WorkerId worker) {
        return exists("select exists (select 1 from actual_lookup where worker_id = ?)", worker.value());
    }

    @EventHandler
    void on(ActualEvent event) {
        switch (event) {
            case ActualRecorded recorded ->
                database.sql(INSERT)
                        .params(
                                recorded.actualId().value(),
                                recorded.workerId().value(),
                                recorded.projectId().value(),
                                recorded.date())
                        .update();
            case ActualChanged _ -> {
                // nothing that another aggregate asks for
            }
            case ActualDeleted deleted ->
                database.sql(END).param(deleted.actualId().value()).update();
        }
    }

    private boolean exists(String question, UUID id) {
        return database.sql(question).param(id).query(Boolean.class).single();
    }
}
