package dev.planner.query.plan;

import dev.planner.events.decision.Reach;
import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.Percentage;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.staffing.ResourceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of one resource over all projects, whoever asks: the total of a day is everybody's to know who may read plan rows anywhere, single rows are
 * not.
 */
final class Allocations {

    private static final String ROWS = """
            select a.assignment_date, a.project_id, k.program_id, a.allocation_percentage, a.capital_percentage,
                   a.expense_percentage
            from resource_assignments a left join projects k on k.id = a.project_id
            where a.resource_id = :resource and a.assignment_date between :from and :to
            order by a.assignment_date, a.project_id
            """;

    private final ResourceId resource;
    private final Dates days;
    private final Map<LocalDate, List<Row>> rows;

    private Allocations(ResourceId resource, Dates days, Map<LocalDate, List<Row>> rows) {
        this.resource = resource;
        this.days = days;
        this.rows = rows;
    }

    /** A row and the program that its project is in; empty as long as the project has not arrived. */
    private record Row(LocalDate date, Optional<ProgramId> program, AllocatedRow content) {

        boolean isCoveredBy(Reach reach) {
            return program.map(in -> reach.covers(content.projectId(), in)).orElse(reach.global());
        }
    }

    /** One statement. */
    static Allocations of(JdbcClient jdbc, ResourceId resource, Dates days) {
        var rows = jdbc
                .sql(ROWS)
                .param("resource", resource.value())
                .param("from", days.start())
                .param("to", days.end())
                .query((row, _) -> row(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::date));
        return new Allocations(resource, days, rows);
    }

    /** Every day of the range, with the single rows of projects that the reader reaches. */
    AllocationView seenBy(Reach reader) {
        return new AllocationView(
                resource, days.stream().map(day -> day(day, reader)).toList());
    }

    /** What the resource has on a day but for one project. */
    Percentage elsewhere(ProjectId project, LocalDate day) {
        return on(day).stream()
                .map(Row::content)
                .filter(row -> !row.projectId().equals(project))
                .map(AllocatedRow::allocationPercentage)
                .reduce(Percentage.ZERO, Percentage::plus);
    }

    private AllocationView.Day day(LocalDate day, Reach reader) {
        var total = on(day).stream()
                .map(row -> row.content().allocationPercentage())
                .reduce(Percentage.ZERO, Percentage::plus);
        var shown = on(day).stream()
                .filter(row -> row.isCoveredBy(reader))
                .map(Row::content)
                .toList();
        return new AllocationView.Day(day, total, Percentage.HUNDRED.minus(total), shown);
    }

    private List<Row> on(LocalDate day) {
        return rows.getOrDefault(day, List.of());
    }

    private static Row row(ResultSet row) throws SQLException {
        var content = new AllocatedRow(
                new ProjectId(row.getObject("project_id", UUID.class)),
                new Percentage(row.getBigDecimal("allocation_percentage")),
                new Percentage(row.getBigDecimal("capital_percentage")),
                new Percentage(row.getBigDecimal("expense_percentage")));
        var program =
                Optional.ofNullable(row.getObject("program_id", UUID.class)).map(ProgramId::new);
        return new Row(row.getObject("assignment_date", LocalDate.class), program, content);
    }
}
