package dev.planner.projector.audit;

import dev.planner.projector.tables.MonthPartitions;
import dev.planner.projector.worker.Worker;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.stream.LongStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Has the partitions of the coming months made before anything belongs there. */
@Component
class AuditPartitionKeeper extends Worker {

    private static final Logger LOG = LoggerFactory.getLogger(AuditPartitionKeeper.class);

    private final MonthPartitions partitions;
    private final Clock clock;
    private final AuditPartitionsProperties properties;
    private final TransactionTemplate transaction;

    AuditPartitionKeeper(
            MonthPartitions partitions,
            Clock clock,
            AuditPartitionsProperties properties,
            PlatformTransactionManager transactions) {
        super("audit-partitions", properties.retryDelay());
        this.partitions = partitions;
        this.clock = clock;
        this.properties = properties;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    protected Duration work() {
        var current = YearMonth.now(clock);
        var months = LongStream.rangeClosed(0, properties.monthsAhead())
                .mapToObj(current::plusMonths)
                .toList();
        transaction.executeWithoutResult(_ -> partitions.ensure(AuditJournal.TABLE, months));
        return properties.checkInterval();
    }

    @Override
    protected void failed(RuntimeException fault) {
        LOG.warn("The partitions of the audit trail are not ready, trying again: {}", fault.toString());
    }
}
