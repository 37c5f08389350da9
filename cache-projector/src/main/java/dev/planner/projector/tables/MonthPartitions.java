package dev.planner.projector.tables;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes the partitions of tables that are partitioned by month of UTC, in the transaction of the caller. Nobody who reads or writes other
 * partitions has to wait. A partition is named {@code <table>_<yyyy>_<MM>}.
 *
 * <p>What exists is asked each time: a memory of it would outlive a transaction that is rolled back.
 */
@Component
public class MonthPartitions {

    /** "months" in ASCII: names the lock among all advisory locks of the database. */
    private static final long LOCK = 0x6d6f6e746873L;

    /** Costs next to nothing to plan, which it is for every batch. */
    private static final String SEEM_MISSING = """
            select month from unnest(?::text[]) month
            where to_regclass(quote_ident(current_schema()) || '.' || ?::text || '_' || replace(month, '-', '_')) is null
            """;

    /** Asked of the catalog's table, because {@code to_regclass} may answer from before the lock. */
    private static final String MISSING = """
            select month from unnest(?::text[]) month
            where not exists (
                select from pg_class
                 where relname = ?::text || '_' || replace(month, '-', '_') and relnamespace = current_schema()::regnamespace)
            order by month
            """;

    private final JdbcClient jdbc;
    private final PartitionProperties properties;

    MonthPartitions(JdbcClient jdbc, PartitionProperties properties) {
        this.jdbc = jdbc;
        this.properties = properties;
    }

    /** Those that are needed, and with each of them some of the months that follow. One statement if nothing is missing. */
    public void ensureAhead(String table, Collection<YearMonth> months) {
        if (!missing(SEEM_MISSING, table, months).isEmpty()) {
            ensure(
                    table,
                    months.stream()
                            .flatMap(month -> LongStream.rangeClosed(0, properties.monthsAhead())
                                    .mapToObj(month::plusMonths))
                            .toList());
        }
    }

    /** Those that are needed. One statement if nothing is missing. */
    public void ensure(String table, Collection<YearMonth> months) {
        if (!missing(SEEM_MISSING, table, months).isEmpty()) {
            lock();
            missing(MISSING, table, months).forEach(month -> create(table, month));
        }
    }

    /** Others who make partitions wait, and then find them made. */
    private void lock() {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((_, _) -> true)
                .single();
    }

    private List<YearMonth> missing(String sql, String table, Collection<YearMonth> months) {
        return jdbc.sql(sql)
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
                        .formatted(table, partition, start(month), start(month.plusMonths(1))))
                .update();
    }

    /** Read as that day by a column of dates, and as that moment of UTC by one of instants. */
    private static String start(YearMonth month) {
        return String.format(Locale.ROOT, "%04d-%02d-01T00:00:00Z", month.getYear(), month.getMonthValue());
    }
}
