package dev.planner.command.portfolio;

import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Refusal;
import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.PortfolioEvent.OfProgram;
import dev.planner.events.portfolio.PortfolioEvent.ProgramChanged;
import dev.planner.events.portfolio.PortfolioEvent.ProgramCreated;
import dev.planner.events.portfolio.PortfolioEvent.ProgramDeleted;
import dev.planner.events.portfolio.ProgramDetails;
import dev.planner.events.portfolio.ProgramId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The programs there are, as rows that commands read and lock; kept in the transaction that appends the events. */
class ProgramLookup {

    private static final String DATES = "select start_date, end_date from program_lookup where program_id = ? ";

    private final JdbcClient database;

    ProgramLookup(JdbcClient database) {
        this.database = database;
    }

    /** The program, which neither changes nor goes away before the end of the transaction; empty if there is none. */
    Optional<ProgramBounds> hold(ProgramId id) {
        return bounds(id, "for share");
    }

    /** Waits for all who hold the program, and keeps others from holding it until the end of the transaction. */
    void claim(ProgramId id) {
        bounds(id, "for update");
    }

    /** @throws Refusal {@code DUPLICATE} if another program has the name */
    @EventHandler
    void on(OfProgram event) {
        switch (event) {
            case ProgramCreated(ProgramId id, ProgramDetails details) ->
                write(
                        "insert into program_lookup (name, start_date, end_date, program_id) values (?, ?, ?, ?)",
                        details,
                        id);
            case ProgramChanged(ProgramId id, ProgramDetails details) ->
                write(
                        "update program_lookup set name = ?, start_date = ?, end_date = ? where program_id = ?",
                        details,
                        id);
            case ProgramDeleted(ProgramId id) ->
                database.sql("delete from program_lookup where program_id = ?")
                        .param(id.value())
                        .update();
        }
    }

    private Optional<ProgramBounds> bounds(ProgramId id, String lock) {
        return database.sql(DATES + lock)
                .param(id.value())
                .query((row, _) -> new ProgramBounds(id, dates(row)))
                .optional();
    }

    private void write(String statement, ProgramDetails details, ProgramId id) {
        try {
            database.sql(statement)
                    .params(details.name(), details.startDate(), details.endDate(), id.value())
                    .update();
        } catch (DuplicateKeyException _) {
            throw Refusal.of(ErrorCode.DUPLICATE, "Another program has this name.")
                    .with("field", "name");
        }
    }

    private static Dates dates(ResultSet row) throws SQLException {
        return new Dates(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class));
    }
}
