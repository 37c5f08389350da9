package dev.planner.command.actuals;

import dev.planner.command.eventstore.BatchLookup;
import dev.planner.command.imports.Chunks;
import dev.planner.command.imports.Column;
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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the actuals are; kept in the transaction that appends the events. */
class ActualLookup implements BatchLookup<ActualEvent>, ProjectBookings, WorkerBookings {

    private static final String FIND = """
            select worker_id, project_id, actual_date from actual_lookup where actual_id = :actual
            union all
            select worker_id, project_id, actual_date from ended_actual_lookup where actual_id = :actual
            """;
    private static final String INSERT = """
            insert into actual_lookup (actual_id, worker_id, project_id, actual_date, allocation_percentage)
            values (?, ?, ?, ?, ?)
            """;
    private static final String CHANGE = "update actual_lookup set allocation_percentage = ? where actual_id = ?";
    private static final String END = """
            with ended as (delete from actual_lookup where actual_id = ? returning *)
            insert into ended_actual_lookup (actual_id, worker_id, project_id, actual_date)
            select actual_id, worker_id, project_id, actual_date from ended
            """;
    private static final String TAKEN = """
            select worker_id, project_id, actual_date
            from unnest(?::uuid[], ?::uuid[], ?::date[]) asked (worker_id, project_id, actual_date)
            join actual_lookup using (worker_id, project_id, actual_date)
            """;
    private static final String SUMS = """
            select worker_id, actual_date, sum(allocation_percentage)
            from unnest(?::uuid[], ?::date[]) asked (worker_id, actual_date)
            join actual_lookup using (worker_id, actual_date)
            group by worker_id, actual_date
            """;
    private static final String LEFT_OUTSIDE = """
            select min(actual_date), max(actual_date) from actual_lookup
            where project_id = :project and actual_date between :oldStart and :oldEnd
                and actual_date not between :newStart and :newEnd
            having count(*) > 0
            """;

    private final JdbcClient database;
    private final JdbcTemplate batches;

    ActualLookup(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
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

    /** Which of the places have an actual. */
    Set<ActualPlace> taken(Collection<ActualPlace> places) {
        var taken = new HashSet<ActualPlace>();
        Chunks.of(places)
                .forEach(chunk -> database.sql(TAKEN)
                        .params(
                                Column.ids(chunk, place -> place.workerId().value()),
                                Column.ids(chunk, place -> place.projectId().value()),
                                Column.texts(chunk, ActualPlace::date))
                        .query(row -> {
                            taken.add(new ActualPlace(
                                    new WorkerId(row.getObject(1, UUID.class)),
                                    new ProjectId(row.getObject(2, UUID.class)),
                                    row.getObject(3, LocalDate.class)));
                        }));
        return taken;
    }

    /** The sum of each of the days over all projects, in percent; days without actuals are left out. */
    Map<WorkerDay, BigDecimal> sums(Collection<WorkerDay> days) {
        var sums = new HashMap<WorkerDay, BigDecimal>();
        Chunks.of(days)
                .forEach(chunk -> database.sql(SUMS)
                        .params(Column.ids(chunk, day -> day.workerId().value()), Column.texts(chunk, WorkerDay::date))
                        .query(row -> {
                            sums.put(
                                    new WorkerDay(
                                            new WorkerId(row.getObject(1, UUID.class)),
                                            row.getObject(2, LocalDate.class)),
                                    row.getBigDecimal(3));
                        }));
        return sums;
    }

    @Override
    public Class<ActualEvent> family() {
        return ActualEvent.class;
    }

    /** Those recorded go in together; what changes or ends comes after whatever was recorded before it. */
    @Override
    public void on(List<ActualEvent> events) {
        var recorded = new ArrayList<ActualRecorded>();
        for (ActualEvent event : events) {
            switch (event) {
                case ActualRecorded one -> recorded.add(one);
                case ActualChanged changed -> {
                    insert(recorded);
                    database.sql(CHANGE)
                            .params(
                                    changed.allocationPercentage().value(),
                                    changed.actualId().value())
                            .update();
                }
                case ActualDeleted deleted -> {
                    insert(recorded);
                    database.sql(END).param(deleted.actualId().value()).update();
                }
            }
        }
        insert(recorded);
    }

    private void insert(List<ActualRecorded> recorded) {
        if (!recorded.isEmpty()) {
            batches.batchUpdate(INSERT, recorded, recorded.size(), (row, one) -> {
                row.setObject(1, one.actualId().value());
                row.setObject(2, one.workerId().value());
                row.setObject(3, one.projectId().value());
                row.setObject(4, one.date());
                row.setBigDecimal(5, one.allocationPercentage().value());
            });
            recorded.clear();
        }
    }

    private boolean exists(String question, UUID id) {
        return database.sql(question).param(id).query(Boolean.class).single();
    }
}
