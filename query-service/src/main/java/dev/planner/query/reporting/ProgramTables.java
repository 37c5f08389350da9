package dev.planner.query.reporting;

import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.ProgramId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Programs as reports name them. */
final class ProgramTables {

    private ProgramTables() {}

    /** One statement. */
    static Optional<ReportedProgram> find(JdbcClient jdbc, ProgramId id) {
        return jdbc.sql("select * from programs where id = :id")
                .param("id", id.value())
                .query(ProgramTables::program)
                .optional();
    }

    private static ReportedProgram program(ResultSet row, int number) throws SQLException {
        return new ReportedProgram(
                new ProgramId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("program_manager"),
                row.getString("business_sponsor"),
                new Dates(row.getObject("start_date", LocalDate.class), row.getObject("end_date", LocalDate.class)));
    }
}
