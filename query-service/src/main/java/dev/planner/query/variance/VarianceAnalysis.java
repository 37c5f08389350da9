package dev.planner.query.variance;

import dev.planner.events.portfolio.ProjectId;
import dev.planner.query.tabular.Table;
import dev.planner.query.tabular.Tabular;
import java.util.List;

/**
 * Where the work on a project differed from its plan.
 *
 * @param summary over the records
 * @param records by date and external worker id, one a worker-day; may be empty
 */
public record VarianceAnalysis(VarianceSummary summary, List<VarianceRecord> records) implements Tabular {

    static VarianceAnalysis of(ProjectId project, List<WorkerDay> reported) {
        return new VarianceAnalysis(
                VarianceSummary.of(reported),
                reported.stream().map(day -> VarianceRecord.of(project, day)).toList());
    }

    @Override
    public Table table() {
        return Table.of(VarianceRecord.class, records);
    }
}
