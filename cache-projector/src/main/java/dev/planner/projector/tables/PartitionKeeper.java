package dev.planner.projector.tables;

import dev.planner.projector.worker.Worker;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.LongStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Has the partitions of the coming months made, of every table that has partitions, before anything belongs there. */
@Component
class PartitionKeeper extends Worker {

    private static final Logger LOG = LoggerFactory.getLogger(PartitionKeeper.class);

    private final MonthPartitions partitions;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final PartitionProperties properties;
    private final TransactionTemplate transaction;

    PartitionKeeper(
            MonthPartitions partitions,
            JdbcClient jdbc,
            Clock clock,
            PartitionProperties properties,
            PlatformTransactionManager transactions) {
        super("partitions", properties.retryDelay());
        this.partitions = partitions;
        this.jdbc = jdbc;
        this.clock = clock;
        this.properties = properties;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    protected Duration work() {
        var current = YearMonth.now(clock);
        var months = LongStream.rangeClosed(0, properties.keptMonths())
                .mapToObj(current::plusMonths)
                .toList();
        var tables = tables();
        if (tables.isEmpty()) {
            throw new IllegalStateException("there are no tables yet");
        }
        tables.forEach(table -> transaction.executeWithoutResult(_ -> partitions.ensure(table, months)));
        return properties.checkInterval();
    }

    @Override
    protected void failed(RuntimeException fault) {
        LOG.warn("The partitions of the coming months are not ready, trying again: {}", fault.toString());
    }

    private List<String> tables() {
        return jdbc.sql("""
                        select relname from pg_class
                         where relkind = 'p' and relnamespace = current_schema()::regnamespace order by relname
                        """).query((row, _) -> row.getString(1)).list();
    }
}
