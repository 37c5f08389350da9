package dev.planner.projector.partitions;

import dev.planner.projector.jobs.BackgroundJob;
import dev.planner.projector.jobs.JobProgress;
import dev.planner.projector.tables.MonthPartitions;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Has the partitions of the coming months made, of every table that has partitions, before anything belongs there. */
@Component
class PartitionUpkeep implements BackgroundJob {

    static final String KIND = "keep_partitions";

    private final MonthPartitions partitions;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final PartitionUpkeepProperties properties;
    private final TransactionTemplate transaction;

    PartitionUpkeep(
            MonthPartitions partitions,
            JdbcClient jdbc,
            Clock clock,
            PartitionUpkeepProperties properties,
            PlatformTransactionManager transactions) {
        this.partitions = partitions;
        this.jdbc = jdbc;
        this.clock = clock;
        this.properties = properties;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Duration> interval() {
        return Optional.of(properties.checkInterval());
    }

    /** In the order of names: the position is the last table that has its partitions. */
    @Override
    public void run(JobProgress progress) {
        var current = YearMonth.now(clock);
        var months = LongStream.rangeClosed(0, properties.keptMonths())
                .mapToObj(current::plusMonths)
                .toList();
        var position = progress.position();
        var tables = tables();
        if (position.isEmpty()) {
            progress.expect(tables.size());
        }
        tables.stream()
                .filter(table -> table.compareTo(position.orElse("")) > 0)
                .forEach(table -> {
                    transaction.executeWithoutResult(_ -> partitions.ensure(table, months));
                    progress.advance(table, 1);
                });
        progress.conclude("There are partitions until " + months.getLast() + ".");
    }

    private List<String> tables() {
        var tables = jdbc.sql("""
                        select relname from pg_class
                         where relkind = 'p' and relnamespace = current_schema()::regnamespace order by relname
                        """).query((row, _) -> row.getString(1)).list();
        if (tables.isEmpty()) {
            throw new IllegalStateException("there are no tables yet");
        }
        return tables;
    }
}
