package dev.planner.query.reportcache;

import dev.planner.query.listing.Uuids;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tags that the projector renews in the transaction that changes what reports show. */
final class VersionTables {

    /**
     * Versions come from a sequence, which begins anew with another database, and goes back with one that is restored. Each has another history:
     * another cluster, timeline, database or table.
     */
    private static final String VERSIONS = """
            select count(*) as found, string_agg(id || ':' || version, ',' order by id) as versions,
                   concat_ws('/', (select system_identifier from pg_control_system()), (select timeline_id from pg_control_checkpoint()),
                             (select oid from pg_database where datname = current_database()), min(tableoid)) as history
            from report_tags
            where kind = :kind and id = any(:ids)
            """;

    private VersionTables() {}

    /** As the transaction of the caller sees them; empty if one has none, and so cannot be told to have changed. One statement. */
    static Optional<Versions> read(JdbcClient jdbc, About about) {
        return jdbc.sql(VERSIONS)
                .param("kind", about.kind())
                .param("ids", Uuids.array(about.ids()))
                .query((row, _) -> row.getInt("found") < about.ids().size()
                        ? Optional.<Versions>empty()
                        : Optional.of(Versions.of(row.getString("history") + " " + row.getString("versions"))))
                .single();
    }
}
