package dev.planner.projector.staffing;

import dev.planner.events.portfolio.Money;
import dev.planner.events.staffing.Rate;
import dev.planner.events.staffing.RateId;
import dev.planner.events.staffing.WorkerType;
import dev.planner.projector.tables.Column;
import dev.planner.projector.tables.RowDiff;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rates in the table {@code rates}. Writes only rows that differ. */
@Component
class RateTable {

    private final JdbcClient jdbc;

    RateTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A rate with its worker type. */
    private record RateRow(UUID workerTypeId, Rate rate) {

        UUID id() {
            return rate.id().value();
        }
    }

    /** By worker type, in order of dates. */
    Map<UUID, List<Rate>> load(Collection<String> workerTypes) {
        Map<UUID, List<Rate>> rates = new HashMap<>();
        jdbc.sql("select * from rates where worker_type_id = any (?::uuid[]) order by worker_type_id, start_date")
                .param(Column.text(workerTypes))
                .query(row -> {
                    rates.computeIfAbsent(row.getObject("worker_type_id", UUID.class), _ -> new ArrayList<>())
                            .add(rate(row));
                });
        return rates;
    }

    void store(List<WorkerType> before, List<WorkerType> after) {
        var rates = RowDiff.between(rows(before), rows(after), RateRow::id);
        if (!rates.removed().isEmpty()) {
            jdbc.sql("delete from rates where id = any (?::uuid[])")
                    .param(Column.text(rates.removed()))
                    .update();
        }
        if (!rates.written().isEmpty()) {
            upsert(rates.written());
        }
    }

    private void upsert(List<RateRow> rows) {
        jdbc.sql("""
                        insert into rates (id, worker_type_id, amount, start_date, end_date)
                        select * from unnest(?::uuid[], ?::uuid[], ?::numeric[], ?::date[], ?::date[])
                        on conflict (id) do update
                           set worker_type_id = excluded.worker_type_id, amount = excluded.amount,
                               start_date = excluded.start_date, end_date = excluded.end_date
                        """)
                .param(Column.text(rows, RateRow::id))
                .param(Column.text(rows, RateRow::workerTypeId))
                .param(Column.text(rows, row -> row.rate().amount()))
                .param(Column.text(rows, row -> row.rate().startDate()))
                .param(Column.text(rows, row -> row.rate().endDate()))
                .update();
    }

    private static List<RateRow> rows(List<WorkerType> workerTypes) {
        return workerTypes.stream()
                .flatMap(workerType -> workerType.timeline().rates().stream()
                        .map(rate -> new RateRow(workerType.id().value(), rate)))
                .toList();
    }

    private static Rate rate(ResultSet row) throws SQLException {
        return new Rate(
                new RateId(row.getObject("id", UUID.class)),
                new Money(row.getBigDecimal("amount")),
                row.getObject("start_date", LocalDate.class),
                row.getObject("end_date", LocalDate.class));
    }
}
