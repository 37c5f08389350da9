package dev.planner.projector.tables;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes the partitions of tables that are partitioned by month: those that a batch needs, in the batch's transaction, and with each of them some of the
 * months that follow, which later batches then find ready. A partition is named {@code <table>_<yyyy>_<MM>}.
 */
@Component
public class MonthPartitions {

    /** "months" in ASCII: names the lock among all advisory locks of the database. */
    private static final long LOCK = 0x6d6f6e746873L;

    private static final String MISSING = """
            select month from unnest(?::text[]) month
            where to_regclass(?::text || '_' || replace(month, '-', '_')) is null order by month
            """;

    private final JdbcClient jdbc;
    private final PartitionProperties properties;

    MonthPartitions(JdbcClient jdbc, PartitionProperties properties) {
        this.jdbc = jdbc;
        this.properties = properties;
    }

    /** One statement if nothing is missing. */
    public void ensure(String table, Collection<YearMonth> months) {
        if (!missing(table, months).isEmpty()) {
            lock();
            var ahead = months.stream()
                    .flatMap(month ->
                            LongStream.rangeClosed(0, properties.monthsAhead()).mapToObj(month::plusMonths))
                    .toList();
            missing(table, ahead).forEach(month -> create(table, month));
        }
    }

    /** Others who make partitions wait, and then find them made. */
    private void lock() {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((_, _) -> true)
                .single();
    }

    private List<YearMonth> missing(String table, Collection<YearMonth> months) {
        return jdbc.sql(MISSING)
                .param(Column.text(months.stream().distinct().toList()))
                .param(table)
                .query((row, _) -> YearMonth.parse(row.getString(1)))
                .list();
    }

    /** Attached, and not created as a partition at once, which would keep readers of the whole table out until the end of the transaction. */
    private void create(String table, YearMonth month) {
        var partition = table + "_" + month.toString().replace('-', '_');
        jdbc.sql("create table %s (like %s including defaults including constraints)".formatted(partition, table))
                .update();
        jdbc.sql("alter table %s attach partition %s for values from ('%s') to ('%s')"
                        .formatted(
                                table,
                                partition,
                                month.atDay(1),
                                month.plusMonths(1).atDay(1)))
                .update();
    }
}
