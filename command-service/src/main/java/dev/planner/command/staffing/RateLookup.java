package dev.planner.command.staffing;

import dev.planner.events.portfolio.Money;
import dev.planner.events.staffing.StaffingEvent.OfWorkerType;
import dev.planner.events.staffing.StaffingEvent.RateClosed;
import dev.planner.events.staffing.StaffingEvent.RateSet;
import dev.planner.events.staffing.StaffingEvent.WorkerTypeChanged;
import dev.planner.events.staffing.StaffingEvent.WorkerTypeCreated;
import dev.planner.events.staffing.StaffingEvent.WorkerTypeDeleted;
import dev.planner.events.staffing.WorkerTypeId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rates there are, as rows that commands read under the lock of their worker type; kept in the transaction that appends the events. */
class RateLookup implements DayRates {

    private static final String ON_DAY = """
            select amount from rate_lookup
            where worker_type_id = :workerType and start_date <= :day and (end_date is null or end_date >= :day)
            """;
    private static final String HOLD_ALL =
            "select 1 from worker_type_lookup where worker_type_id = any(?) order by worker_type_id for share";
    private static final String OF_TYPES =
            "select worker_type_id, amount, start_date, end_date from rate_lookup where worker_type_id = any(?)";
    private static final String END_OPEN =
            "update rate_lookup set end_date = ? where worker_type_id = ? and end_date is null";

    private final JdbcClient database;

    RateLookup(JdbcClient database) {
        this.database = database;
    }

    /** Two statements, because the second sees what was committed while the first waited. */
    @Override
    public Optional<Money> hold(WorkerTypeId workerType, LocalDate day) {
        database.sql("select 1 from worker_type_lookup where worker_type_id = ? for share")
                .param(workerType.value())
                .query(Integer.class)
                .optional();
        return database.sql(ON_DAY)
                .param("workerType", workerType.value())
                .param("day", day)
                .query((row, _) -> new Money(row.getBigDecimal(1)))
                .optional();
    }

    @Override
    public Map<WorkerTypeId, List<DayRate>> holdAll(Collection<WorkerTypeId> workerTypes) {
        var ids = workerTypes.stream().map(WorkerTypeId::value).toArray(UUID[]::new);
        database.sql(HOLD_ALL).param(ids).query(Integer.class).list();
        var rates = new HashMap<WorkerTypeId, List<DayRate>>();
        database.sql(OF_TYPES).param(ids).query(row -> {
            rates.computeIfAbsent(new WorkerTypeId(row.getObject(1, UUID.class)), _ -> new ArrayList<>())
                    .add(new DayRate(
                            new Money(row.getBigDecimal(2)),
                            row.getObject(3, LocalDate.class),
                            row.getObject(4, LocalDate.class)));
        });
        return rates;
    }

    @EventHandler
    void on(OfWorkerType event) {
        switch (event) {
            case RateSet set -> add(set);
            case RateClosed closed -> endOpen(closed.workerTypeId(), closed.endDate());
            case WorkerTypeCreated _, WorkerTypeChanged _, WorkerTypeDeleted _ -> {
                // the rates of a deleted worker type go with its row
            }
        }
    }

    private void add(RateSet event) {
        endOpen(event.workerTypeId(), event.startDate().minusDays(1));
        database.sql("insert into rate_lookup (rate_id, worker_type_id, amount, start_date) values (?, ?, ?, ?)")
                .params(
                        event.rateId().value(),
                        event.workerTypeId().value(),
                        event.amount().amount(),
                        event.startDate())
                .update();
    }

    private void endOpen(WorkerTypeId workerType, LocalDate lastDay) {
        database.sql(END_OPEN).params(lastDay, workerType.value()).update();
    }
}
