package dev.planner.query.facts;

import dev.planner.cache.Fact;
import dev.planner.cache.FactKey;
import dev.planner.cache.TableFacts;
import dev.planner.query.freshness.ProjectionWait;
import dev.planner.query.freshness.ProjectionWatermark;
import dev.planner.query.freshness.Read;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** The read tables, asked with the time limits of the template. */
final class FactTables implements TablesRung {

    private final JdbcTemplate jdbc;
    private final ProjectionWait wait;
    private final ProjectionWatermark watermark;

    FactTables(JdbcTemplate jdbc, ProjectionWait wait, ProjectionWatermark watermark) {
        this.jdbc = jdbc;
        this.wait = wait;
        this.watermark = watermark;
    }

    @Override
    public void awaitDemand(Read read) {
        wait.awaitDemand(read);
    }

    @Override
    public Instant completeTo() {
        return watermark.instant();
    }

    @Override
    public Map<FactKey, Fact> load(Collection<FactKey> keys) {
        ConnectionCallback<Map<FactKey, Fact>> query = connection -> TableFacts.load(connection, keys);
        return Objects.requireNonNull(jdbc.execute(query));
    }
}
