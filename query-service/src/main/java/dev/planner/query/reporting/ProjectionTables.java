package dev.planner.query.reporting;

import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.ProjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the plan of single days costs, from the roll-ups. */
final class ProjectionTables {

    private static final String DAYS = """
            select d.day, d.plan_rows, d.unpriced_rows, d.plan_cost, d.plan_capital
            from project_days d
            where d.project_id = :project and d.day between :from and :to and d.plan_rows > 0
            order by d.day
            """;

    private ProjectionTables() {}

    /** A day with plan rows, of which some may have no price. */
    record PlannedDay(LocalDate date, Cost cost, int rows, boolean hasUnpriced) {}

    /** In order. One statement. */
    static List<PlannedDay> days(JdbcClient jdbc, ProjectId project, Dates window) {
        return jdbc.sql(DAYS)
                .param("project", project.value())
                .param("from", window.start())
                .param("to", window.end())
                .query(ProjectionTables::day)
                .list();
    }

    private static PlannedDay day(ResultSet row, int number) throws SQLException {
        return new PlannedDay(
                row.getObject("day", LocalDate.class),
                Cost.of(row.getBigDecimal("plan_cost"), row.getBigDecimal("plan_capital")),
                row.getInt("plan_rows"),
                row.getInt("unpriced_rows") > 0);
    }
}
