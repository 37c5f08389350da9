package dev.planner.projector.cachewriter;

import dev.planner.cache.FactKey;
import dev.planner.cache.FactKind;
import dev.planner.projector.jobs.JobProgress;
import dev.planner.projector.jobs.Pace;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Goes through all facts that the tables hold, in batches and no faster than allowed, on behalf of a job. */
@Component
class FactWalk {

    private final JdbcClient jdbc;

    FactWalk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of kinds, each in the order of ids: the position is the last fact treated. */
    void run(JobProgress progress, Pace pace, Consumer<List<FactKey>> treatment) {
        var position = progress.position().flatMap(FactKey::parse);
        if (position.isEmpty()) {
            progress.expect(
                    Arrays.stream(FactKind.values()).mapToLong(this::count).sum());
        }
        for (FactKind kind : FactKind.values()) {
            var isBehind =
                    position.filter(last -> last.kind().compareTo(kind) > 0).isPresent();
            if (!isBehind) {
                var after = position.filter(last -> last.kind() == kind)
                        .map(last -> last.id().toString());
                walk(kind, after, progress, pace, treatment);
            }
        }
    }

    private void walk(
            FactKind kind, Optional<String> after, JobProgress progress, Pace pace, Consumer<List<FactKey>> treatment) {
        var last = after.orElse(source(kind).beforeFirst());
        for (var ids = idsAfter(kind, last, pace); !ids.isEmpty(); ids = idsAfter(kind, last, pace)) {
            var began = System.nanoTime();
            treatment.accept(ids.stream().map(kind::keyOf).toList());
            last = ids.getLast();
            progress.advance(kind.keyOf(last).toString(), ids.size());
            pace.rest(ids.size(), System.nanoTime() - began);
        }
    }

    private List<String> idsAfter(FactKind kind, String id, Pace pace) {
        return jdbc.sql(source(kind).next())
                .params(id, pace.batchSize())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private long count(FactKind kind) {
        return jdbc.sql(source(kind).count()).query(Long.class).single();
    }

    private static Source source(FactKind kind) {
        return switch (kind) {
            case USER -> Source.of("users");
            case ROLE ->
                new Source(
                        "",
                        "select role_key from roles where role_key > ? order by role_key limit ?",
                        "select count(*) from roles");
            case PROGRAM -> Source.of("programs");
            case PROJECT -> Source.of("projects");
        };
    }

    /**
     * Where the facts of one kind come from.
     *
     * @param beforeFirst sorts before every id
     * @param next finds the ids after one, in order, so many at most
     */
    private record Source(String beforeFirst, String next, String count) {

        private static final String NIL = "00000000-0000-0000-0000-000000000000";

        static Source of(String table) {
            return new Source(
                    NIL,
                    "select id from " + table + " where id > ?::uuid order by id limit ?",
                    "select count(*) from " + table);
        }
    }
}
