package dev.planner.projector.reporting;

import dev.planner.cache.PrecomputeQueue;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.projector.jobs.BackgroundJob;
import dev.planner.projector.jobs.JobProgress;
import dev.planner.projector.jobs.Pace;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Has the reports of all programs computed before anybody asks for them: offers the programs to the query services, which compute what they do
 * not keep already. So whoever asks first, after a change or on a new day, does not wait for the sum over a whole program.
 */
@Component
public class Precomputation implements BackgroundJob {

    public static final String KIND = "precompute_reports";

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final JdbcClient jdbc;
    private final PrecomputeQueue queue;
    private final PrecomputationProperties properties;

    Precomputation(JdbcClient jdbc, PrecomputeQueue queue, PrecomputationProperties properties) {
        this.jdbc = jdbc;
        this.queue = queue;
        this.properties = properties;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Duration> interval() {
        return Optional.of(properties.interval());
    }

    /** In the order of ids: the position is the last program that was taken. */
    @Override
    public void run(JobProgress progress) {
        var pace = new Pace(properties.batchSize(), properties.programsPerSecond());
        var position = progress.position();
        if (position.isEmpty()) {
            progress.expect(count());
        }
        var last = position.map(UUID::fromString).orElse(BEFORE_ALL);
        for (var some = programsAfter(last); !some.isEmpty(); some = programsAfter(last)) {
            var began = System.nanoTime();
            queue.offer(some);
            awaitTaken();
            last = some.getLast().value();
            progress.advance(last.toString(), some.size());
            pace.rest(some.size(), System.nanoTime() - began);
        }
    }

    private void awaitTaken() {
        var deadline = System.nanoTime() + properties.patience().toNanos();
        for (var waiting = queue.waiting(); waiting > 0; waiting = queue.waiting()) {
            if (System.nanoTime() - deadline > 0) {
                throw new IllegalStateException("%d programs were offered for %s, and no query service has taken them"
                        .formatted(waiting, properties.patience()));
            }
            Pace.pause(LOOK);
        }
    }

    private List<ProgramId> programsAfter(UUID id) {
        return jdbc.sql("select id from programs where id > ? order by id limit ?")
                .params(id, properties.batchSize())
                .query((row, _) -> new ProgramId(row.getObject(1, UUID.class)))
                .list();
    }

    private long count() {
        return jdbc.sql("select count(*) from programs").query(Long.class).single();
    }
}
