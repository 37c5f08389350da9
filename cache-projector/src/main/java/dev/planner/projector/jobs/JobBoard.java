package dev.planner.projector.jobs;

import dev.planner.events.access.UserId;
import dev.planner.projector.tables.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of jobs. */
@Component
class JobBoard {

    private final JdbcClient jdbc;
    private final Clock clock;

    JobBoard(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Enters a job, unless one of its kind is under way; answers the one that is under way then. */
    UUID open(String kind, @Nullable UserId startedBy) {
        return jdbc.sql("""
                        insert into jobs (id, kind, started_by, state, created_at, updated_at)
                        values (?, ?, ?::uuid, 'queued', ?::timestamptz, ?::timestamptz)
                        on conflict (kind) where ended_at is null do update set kind = excluded.kind
                        returning id
                        """)
                .param(UUID.randomUUID())
                .param(kind)
                .param(startedBy == null ? null : startedBy.toString())
                .param(now())
                .param(now())
                .query(UUID.class)
                .single();
    }

    Optional<Job> find(UUID id) {
        return jdbc.sql("select * from jobs where id = ?")
                .param(id)
                .query((row, _) -> job(row))
                .optional();
    }

    /** The newest ones, newest first. */
    List<Job> newest(int limit) {
        return jdbc.sql("select * from jobs order by created_at desc, id limit ?")
                .param(limit)
                .query((row, _) -> job(row))
                .list();
    }

    /** Removes those that ended before the instant. */
    void forgetEndedBefore(Instant instant) {
        jdbc.sql("delete from jobs where ended_at < ?::timestamptz")
                .param(instant.toString())
                .update();
    }

    void begin(UUID id) {
        jdbc.sql("update jobs set state = 'running', updated_at = ?::timestamptz where id = ?")
                .params(now(), id)
                .update();
    }

    void expect(UUID id, long total) {
        jdbc.sql("update jobs set total = ? where id = ?").params(total, id).update();
    }

    void advance(UUID id, String position, long pieces) {
        jdbc.sql("update jobs set position = ?, done = done + ?, updated_at = ?::timestamptz where id = ?")
                .params(position, pieces, now(), id)
                .update();
    }

    void conclude(UUID id, String result) {
        jdbc.sql("update jobs set result = ? where id = ?").params(result, id).update();
    }

    Optional<String> position(UUID id) {
        return jdbc.sql("select position from jobs where id = ? and position is not null")
                .param(id)
                .query(String.class)
                .optional();
    }

    /** Answers how often it has failed now. */
    int fail(UUID id, String trouble) {
        return jdbc.sql("""
                        update jobs set failures = failures + 1, trouble = ?, updated_at = ?::timestamptz where id = ?
                        returning failures
                        """).params(trouble, now(), id).query(Integer.class).single();
    }

    void end(UUID id, String state) {
        jdbc.sql("update jobs set state = ?, updated_at = ?::timestamptz, ended_at = ?::timestamptz where id = ?")
                .params(state, now(), now(), id)
                .update();
    }

    private String now() {
        return clock.instant().toString();
    }

    private static Job job(ResultSet row) throws SQLException {
        return new Job(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("state"),
                row.getObject("started_by", UUID.class),
                row.getLong("done"),
                row.getObject("total", Long.class),
                row.getInt("failures"),
                row.getString("trouble"),
                row.getString("result"),
                Instants.of(row, "created_at"),
                Instants.of(row, "updated_at"),
                row.getObject("ended_at") == null ? null : Instants.of(row, "ended_at"));
    }
}
