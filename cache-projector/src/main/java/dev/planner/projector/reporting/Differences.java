package dev.planner.projector.reporting;

import dev.planner.projector.tables.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of differences between sums and the rows beneath, as they were when the projects were last reconciled. */
@Component
class Differences {

    private final JdbcClient jdbc;
    private final Clock clock;

    Differences(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Compares the sums of some projects, as the transaction of the caller sees them; answers how many differ. */
    int find(List<UUID> projects) {
        var ids = Column.text(projects);
        jdbc.sql("delete from report_differences where project_id = any (?::uuid[])")
                .param(ids)
                .update();
        int found = 0;
        for (Sums sums : Sums.values()) {
            found += jdbc.sql(sums.findDifferences())
                    .param(clock.instant().toString())
                    .param(ids)
                    .param(ids)
                    .update();
        }
        return found;
    }

    long count() {
        return jdbc.sql("select count(*) from report_differences")
                .query(Long.class)
                .single();
    }

    /** The first ones, each told in a line. */
    List<String> tell(int limit) {
        return jdbc.sql("select * from report_differences order by project_id, start_date, sums, worker_id limit ?")
                .param(limit)
                .query((row, _) -> line(row))
                .list();
    }

    private static String line(ResultSet row) throws SQLException {
        var worker = Optional.ofNullable(row.getString("worker_id")).map(id -> ", worker " + id);
        return "%s of project %s, %s%s: %s instead of %s"
                .formatted(
                        row.getString("sums"),
                        row.getString("project_id"),
                        row.getString("start_date"),
                        worker.orElse(""),
                        Optional.ofNullable(row.getString("found")).orElse("no row"),
                        Optional.ofNullable(row.getString("due")).orElse("no row"));
    }
}
