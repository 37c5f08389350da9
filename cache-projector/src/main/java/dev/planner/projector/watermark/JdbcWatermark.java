package dev.planner.projector.watermark;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The instant up to which the tables are complete, for all who read them. */
@Component
class JdbcWatermark {

    private final JdbcClient jdbc;

    JdbcWatermark(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The later of this and what was known, which is what is now known. */
    Instant raise(Instant instant) {
        return jdbc.sql("""
                        insert into projection_watermark (instant) values (?::timestamptz)
                        on conflict (singleton) do update set instant = greatest(projection_watermark.instant, excluded.instant)
                        returning instant
                        """)
                .param(instant.toString())
                .query((row, _) ->
                        row.getObject("instant", OffsetDateTime.class).toInstant())
                .single();
    }
}
