package dev.planner.projector.reporting;

import dev.planner.projector.jobs.BackgroundJob;
import dev.planner.projector.jobs.JobProgress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Proves that the sums are what the rows beneath them say. A difference is an alarm: it is kept, told and never mended here, because it means
 * that something is wrong with how sums are kept, or that somebody has changed the tables.
 */
@Component
public class Reconciliation implements BackgroundJob {

    public static final String KIND = "reconcile_reports";

    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);

    private final ProjectWalk walk;
    private final Differences differences;
    private final DifferenceGauge gauge;
    private final ReportingProperties properties;
    private final TransactionTemplate snapshot;

    Reconciliation(
            ProjectWalk walk,
            Differences differences,
            DifferenceGauge gauge,
            ReportingProperties properties,
            PlatformTransactionManager transactions) {
        this.walk = walk;
        this.differences = differences;
        this.gauge = gauge;
        this.properties = properties;
        this.snapshot = new TransactionTemplate(transactions);
        // All statements see the same rows and sums, whatever is projected meanwhile.
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Duration> interval() {
        return Optional.of(properties.reconciliationInterval());
    }

    @Override
    public void run(JobProgress progress) {
        walk.run(progress, this::reconcile);
        progress.conclude(result());
        gauge.look();
    }

    private void reconcile(List<UUID> projects) {
        snapshot.executeWithoutResult(_ -> differences.find(projects));
    }

    private String result() {
        var count = differences.count();
        if (count == 0) {
            return "All sums are what the rows beneath say.";
        }
        var result = "%d sums are not what the rows beneath say:%n%s"
                .formatted(count, String.join("\n", differences.tell(properties.maxTold())));
        LOG.error(result);
        return result;
    }
}
