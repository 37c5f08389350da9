package dev.planner.command.imports;

import dev.planner.events.access.UserId;
import dev.planner.events.imports.ImportId;
import dev.planner.events.wire.EventCodec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The jobs there are, known to every instance. */
final class ImportJobs {

    private static final String BEGIN = """
            insert into import_job (import_id, owner, kind, state, dry_run, total_rows, alive_until)
            values (:id, :owner, :kind, 'running', :dryRun, :totalRows, clock_timestamp() + make_interval(secs => :lease))
            """;
    private static final String PULSE = """
            update import_job set stored_rows = :rows, alive_until = clock_timestamp() + make_interval(secs => :lease)
            where import_id = :id and state = 'running'
            """;
    private static final String END = """
            update import_job set state = :state, answer = :answer::json, ended_at = clock_timestamp(),
                stored_rows = case when :state = 'accepted' and not dry_run then total_rows else 0 end
            where import_id = :id
            """;
    private static final String FIND = """
            select import_id, owner, kind, dry_run, total_rows, created_at, ended_at, answer,
                case when is_lost then 'interrupted' else state end as state,
                case when is_lost then 0 else stored_rows end as stored_rows
            from (
                select *, state = 'running' and alive_until < clock_timestamp() as is_lost
                from import_job where import_id = ?) job
            """;
    private static final String FORGET = """
            delete from import_job
            where coalesce(ended_at, alive_until) < clock_timestamp() - make_interval(secs => :retention)
            """;

    private final JdbcClient database;
    private final ImportProperties properties;

    ImportJobs(JdbcClient database, ImportProperties properties) {
        this.database = database;
        this.properties = properties;
    }

    /** How a job ended. */
    enum End {
        ACCEPTED,
        REJECTED,
        FAILED;

        private String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    void begin(ImportId id, UserId owner, String kind, boolean dryRun, int totalRows) {
        database.sql(BEGIN)
                .param("id", id.value())
                .param("owner", owner.value())
                .param("kind", kind)
                .param("dryRun", dryRun)
                .param("totalRows", totalRows)
                .param("lease", properties.jobLease().toSeconds())
                .update();
    }

    void pulse(ImportId id, int storedRows) {
        database.sql(PULSE)
                .param("id", id.value())
                .param("rows", storedRows)
                .param("lease", properties.jobLease().toSeconds())
                .update();
    }

    /** In the transaction that stores the rows, if there is one. */
    void end(ImportId id, End end, Object answer) {
        database.sql(END)
                .param("id", id.value())
                .param("state", end.key())
                .param("answer", EventCodec.mapper().writeValueAsString(answer))
                .update();
    }

    Optional<ImportJob> find(ImportId id) {
        return database.sql(FIND).param(id.value()).query((row, _) -> job(row)).optional();
    }

    /** Forgets jobs that ended longer ago than the retention. */
    void forgetOld() {
        database.sql(FORGET)
                .param("retention", properties.jobRetention().toSeconds())
                .update();
    }

    private static ImportJob job(ResultSet row) throws SQLException {
        return new ImportJob(
                new ImportId(row.getObject("import_id", UUID.class)),
                new UserId(row.getObject("owner", UUID.class)),
                row.getString("kind"),
                row.getString("state"),
                row.getBoolean("dry_run"),
                row.getInt("total_rows"),
                row.getInt("stored_rows"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("ended_at", OffsetDateTime.class)),
                json(row.getString("answer")));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable JsonNode json(@Nullable String text) {
        return text == null ? null : EventCodec.mapper().readTree(text);
    }
}
