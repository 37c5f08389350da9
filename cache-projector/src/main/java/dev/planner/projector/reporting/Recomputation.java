package dev.planner.projector.reporting;

import dev.planner.projector.jobs.BackgroundJob;
import dev.planner.projector.jobs.JobProgress;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sets all sums anew from the rows beneath, while events go on being projected. What a reconciliation has found stays noted until the next one
 * finds it no more.
 */
@Component
public class Recomputation implements BackgroundJob {

    public static final String KIND = "recompute_reports";

    private final ProjectWalk walk;
    private final WholeProjects wholeProjects;
    private final ReportSums sums;
    private final TransactionTemplate transaction;

    Recomputation(
            ProjectWalk walk, WholeProjects wholeProjects, ReportSums sums, PlatformTransactionManager transactions) {
        this.walk = walk;
        this.wholeProjects = wholeProjects;
        this.sums = sums;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobProgress progress) {
        walk.run(progress, this::recompute);
    }

    private void recompute(List<UUID> projects) {
        transaction.executeWithoutResult(_ -> sums.settle(wholeProjects.touched(projects)));
    }
}
