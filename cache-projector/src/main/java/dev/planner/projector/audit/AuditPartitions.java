package dev.planner.projector.audit;

import dev.planner.projector.tables.Column;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The partitions of {@code audit_logs}, one a month of UTC. */
@Component
class AuditPartitions {

    /** Any number that nothing else locks. */
    private static final long LOCK = 4_812_650_133_117L;

    private final JdbcClient jdbc;

    AuditPartitions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Makes those that are missing, in the transaction of the caller. Nobody who reads or writes other partitions has to wait.
     *
     * <p>What exists is asked each time: a memory of it would outlive a transaction that is rolled back.
     */
    void ensure(Collection<YearMonth> months) {
        if (!missing(months).isEmpty()) {
            // Two who need the same month make it one after the other.
            jdbc.sql("select pg_advisory_xact_lock(?)")
                    .param(LOCK)
                    .query((_, _) -> "")
                    .list();
            missing(months).forEach(this::create);
        }
    }

    private List<YearMonth> missing(Collection<YearMonth> months) {
        var sorted = months.stream().sorted().toList();
        var existing = jdbc.sql(
                        "select to_regclass(name) is not null from unnest(?::text[]) with ordinality as n (name, place) order by place")
                .param(Column.text(sorted, AuditPartitions::table))
                .query((row, _) -> row.getBoolean(1))
                .list();
        return IntStream.range(0, sorted.size())
                .filter(place -> !existing.get(place))
                .mapToObj(sorted::get)
                .toList();
    }

    /** Attached, because creating it as a partition would lock the whole table against readers. */
    private void create(YearMonth month) {
        var table = table(month);
        jdbc.sql("create table " + table + " (like audit_logs including defaults including constraints)")
                .update();
        jdbc.sql("alter table audit_logs attach partition %s for values from ('%s') to ('%s')"
                        .formatted(table, start(month), start(month.plusMonths(1))))
                .update();
    }

    private static String table(YearMonth month) {
        return String.format(Locale.ROOT, "audit_logs_%04d_%02d", month.getYear(), month.getMonthValue());
    }

    private static String start(YearMonth month) {
        return String.format(Locale.ROOT, "%04d-%02d-01T00:00:00Z", month.getYear(), month.getMonthValue());
    }
}
