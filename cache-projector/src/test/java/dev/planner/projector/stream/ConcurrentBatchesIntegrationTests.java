package dev.planner.projector.stream;

import dev.planner.events.EventEnvelope;
import dev.planner.projector.support.History;
import dev.planner.projector.support.HistoryCheck;
import dev.planner.projector.support.ProjectorIntegrationTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several consumers at once, each with its own aggregates, whose rows belong together. */
@ProjectorIntegrationTest
class ConcurrentBatchesIntegrationTests {

    private static final int CONSUMERS = 4;

    @Autowired
    private BatchProjector projector;

    @Autowired
    private JdbcCheckpoints checkpoints;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43})
    void whateverOthersProjectMeanwhileEverythingIsSummedUp(long seed) {
        var history = new History(seed).going(500);

        try (var threads = Executors.newFixedThreadPool(CONSUMERS)) {
            CompletableFuture.allOf(IntStream.range(0, CONSUMERS)
                            .mapToObj(consumer -> CompletableFuture.runAsync(
                                    () -> consume(eventsOf(consumer, history), new Random(seed + consumer)), threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }

        new HistoryCheck(jdbc, history).tablesAgree();
    }

    private static List<EventEnvelope> eventsOf(int consumer, History history) {
        return history.events().stream()
                .filter(envelope -> Math.floorMod(envelope.aggregateId().hashCode(), CONSUMERS) == consumer)
                .toList();
    }

    /** In small batches, of which some come twice. */
    private void consume(List<EventEnvelope> events, Random random) {
        var batches = new Batches(checkpoints);
        for (var rest = new ArrayList<>(events); !rest.isEmpty(); ) {
            var batch = rest.subList(0, Math.min(rest.size(), 1 + random.nextInt(20)));
            projector.project(batches.of(batch));
            if (random.nextInt(5) == 0) {
                projector.project(batches.of(batch));
            }
            batch.clear();
        }
    }
}
