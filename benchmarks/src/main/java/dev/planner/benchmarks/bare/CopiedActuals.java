package dev.planner.benchmarks.bare;

import dev.planner.backing.Database;
import dev.planner.events.PlannerEvent;
import dev.planner.events.actuals.ActualEvent.ActualRecorded;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/** Copies actuals into an empty table with the columns and the keys that the read tables have, and does nothing else. */
public final class CopiedActuals {

    private static final String TABLE = """
            drop table if exists benchmark_actuals;
            create table benchmark_actuals (
                id uuid not null, worker_id uuid not null, external_worker_id text not null, worker_name text not null,
                project_id uuid not null, actual_date date not null, allocation_percentage numeric(5, 2) not null,
                capital_percentage numeric(5, 2) not null, expense_percentage numeric(5, 2) not null,
                split_source text not null, actual_cost numeric(15, 2) not null, capital_amount numeric(15, 2) not null,
                expense_amount numeric(15, 2) not null, primary key (worker_id, actual_date, project_id));
            create index on benchmark_actuals (id);
            create index on benchmark_actuals (project_id, actual_date)
            """;

    private CopiedActuals() {}

    /** How long that takes, in seconds, with one transaction for all. */
    public static double seconds(Database database, Stream<List<PlannerEvent>> actuals) {
        var rows = actuals.flatMap(List::stream)
                .map(event -> row((ActualRecorded) event))
                .collect(Collectors.joining());
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(TABLE);
            return seconds(connection, statement, new StringReader(rows));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double seconds(Connection connection, Statement statement, Reader rows)
            throws SQLException, IOException {
        var began = System.nanoTime();
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy benchmark_actuals from stdin", rows);
        var seconds = (System.nanoTime() - began) / 1e9;
        statement.execute("drop table benchmark_actuals");
        return seconds;
    }

    private static String row(ActualRecorded event) {
        return String.join(
                        "\t",
                        event.actualId().toString(),
                        event.workerId().toString(),
                        event.externalWorkerId(),
                        event.workerName(),
                        event.projectId().toString(),
                        event.date().toString(),
                        event.allocationPercentage().toString(),
                        event.capitalPercentage().toString(),
                        event.expensePercentage().toString(),
                        event.splitSource().key(),
                        event.actualCost().toString(),
                        event.capitalAmount().toString(),
                        event.expenseAmount().toString())
                + "\n";
    }
}
