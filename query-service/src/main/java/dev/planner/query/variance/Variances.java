package dev.planner.query.variance;

import dev.planner.edge.problem.Refusal;
import dev.planner.edge.validation.FieldChecks;
import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.ProjectId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Plan rows and actuals of a project, matched by worker and day in the detail tables. Rows of non-labour resources have no worker and take no
 * part, nor does a plan row before its worker has arrived.
 */
public final class Variances {

    /** A worker is matched by id; an actual whose worker has not arrived is known by the external id that it was recorded with. */
    private static final String WORKER_DAYS = """
            with planned as (
                select worker_id, assignment_date as day, allocation_percentage as allocation, cost
                from plan_row_costs
                where project_id = :project and assignment_date between :from and :to and worker_id is not null
            ), done as (
                select worker_id, external_worker_id, worker_name, actual_date as day, allocation_percentage as allocation,
                       actual_cost as cost
                from actuals
                where project_id = :project and actual_date between :from and :to
            )
            select coalesce(w.external_id, d.external_worker_id) as external_worker_id,
                   coalesce(w.name, d.worker_name) as worker_name, coalesce(p.day, d.day) as day,
                   p.worker_id is not null as is_planned, d.worker_id is not null as is_done,
                   coalesce(p.allocation, 0.00) as planned_allocation, coalesce(d.allocation, 0.00) as done_allocation,
                   case when p.worker_id is null then 0.00 else p.cost end as planned_cost, coalesce(d.cost, 0.00) as done_cost
            from planned p
            full join done d on d.worker_id = p.worker_id and d.day = p.day
            left join workers w on w.id = coalesce(p.worker_id, d.worker_id)
            """;

    /** Multiplied out: exact, and no division by a cost of zero. */
    private static final String REPORTED = WORKER_DAYS + """
            where (w.id is not null or d.worker_id is not null)
              and (p.worker_id is null or d.worker_id is null
                   or (d.allocation <> p.allocation or d.cost <> p.cost)
                      and (abs(d.allocation - p.allocation) * 100 >= :allocationThreshold * p.allocation
                           or p.cost > 0 and abs(d.cost - p.cost) * 100 >= :costThreshold * p.cost))
            order by day, coalesce(w.external_id, d.external_worker_id) collate "C"
            limit :limit
            """;

    private static final String OF_WORKER =
            WORKER_DAYS + "where coalesce(w.external_id, d.external_worker_id) = :worker";

    private final int maxRecords;

    Variances(int maxRecords) {
        this.maxRecords = maxRecords;
    }

    /** How whoever gets more records than allowed can ask for fewer. */
    public enum Remedy {
        SHORTER_WINDOW("to", "ask for a shorter window"),
        NO_VARIANCES("includeVariance", "ask for the report without them, and for the variances of a shorter time");

        private final String parameter;
        private final String advice;

        Remedy(String parameter, String advice) {
            this.parameter = parameter;
            this.advice = advice;
        }
    }

    /**
     * What is to be reported of a window, which may be empty or lie in the future. One statement.
     *
     * @throws Refusal VALIDATION_FAILED with the remedy if there are more records than {@code planner.variance.max-records}
     */
    public VarianceAnalysis analysis(
            JdbcClient jdbc, ProjectId project, Dates window, Thresholds thresholds, Remedy remedy) {
        var reported = in(jdbc.sql(REPORTED), project, window)
                .param("allocationThreshold", thresholds.allocation().value())
                .param("costThreshold", thresholds.cost().value())
                .param("limit", maxRecords + 1)
                .query(Variances::workerDay)
                .list();
        checkSize(reported.size(), remedy);
        return VarianceAnalysis.of(project, reported);
    }

    /** One worker-day, however small its variance; empty if there is no such worker. One statement, and one more if there is nothing on that day. */
    Optional<VarianceRecord> comparison(JdbcClient jdbc, ProjectId project, String externalWorkerId, LocalDate date) {
        return in(jdbc.sql(OF_WORKER), project, new Dates(date, date))
                .param("worker", externalWorkerId)
                .query(Variances::workerDay)
                .optional()
                .or(() -> idle(jdbc, externalWorkerId, date))
                .map(day -> VarianceRecord.of(project, day));
    }

    private static Optional<WorkerDay> idle(JdbcClient jdbc, String externalWorkerId, LocalDate date) {
        return jdbc.sql("select name from workers where external_id = :worker")
                .param("worker", externalWorkerId)
                .query(String.class)
                .optional()
                .map(name -> WorkerDay.idle(externalWorkerId, name, date));
    }

    private static StatementSpec in(StatementSpec statement, ProjectId project, Dates window) {
        return statement
                .param("project", project.value())
                .param("from", window.start())
                .param("to", window.end());
    }

    private void checkSize(int records, Remedy remedy) {
        var checks = new FieldChecks();
        checks.check(
                records <= maxRecords,
                remedy.parameter,
                "too_many_records",
                "There are more than %d variances; %s.".formatted(maxRecords, remedy.advice));
        checks.throwIfAny();
    }

    private static WorkerDay workerDay(ResultSet row, int number) throws SQLException {
        return new WorkerDay(
                row.getString("external_worker_id"),
                row.getString("worker_name"),
                row.getObject("day", LocalDate.class),
                row.getBoolean("is_planned"),
                row.getBoolean("is_done"),
                new Difference(decimal(row, "planned_allocation"), decimal(row, "done_allocation")),
                new Difference(decimal(row, "planned_cost"), decimal(row, "done_cost")));
    }

    private static BigDecimal decimal(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column);
    }
}
