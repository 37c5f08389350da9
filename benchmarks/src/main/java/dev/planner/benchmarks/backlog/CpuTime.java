package dev.planner.benchmarks.backlog;

import dev.planner.backing.Database;
import dev.planner.benchmarks.system.ProcessorTime;
import dev.planner.benchmarks.system.RunningService;
import java.sql.SQLException;
import java.util.stream.Stream;

/**
 * What the processors have done, in seconds since the processes began.
 *
 * @param projector in the projector's own process
 * @param postgres in all processes of PostgreSQL that live; those that have ended meanwhile are missed
 */
record CpuTime(double projector, double postgres) {

    /** PostgreSQL must run as processes of this machine. */
    static CpuTime now(RunningService projector, Database tables) {
        return new CpuTime(seconds(ProcessHandle.of(projector.pid()).stream()), postgres(tables));
    }

    CpuTime since(CpuTime before) {
        return new CpuTime(projector - before.projector, postgres - before.postgres);
    }

    /** Found by the process of a connection, which lives as long as that. */
    private static double postgres(Database tables) {
        try (var connection = tables.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            var server = ProcessHandle.of(row.getLong(1)).flatMap(ProcessHandle::parent);
            return seconds(
                    server.stream().flatMap(process -> Stream.concat(Stream.of(process), process.descendants())));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double seconds(Stream<ProcessHandle> processes) {
        return ProcessorTime.of(processes).toNanos() / 1e9;
    }
}
