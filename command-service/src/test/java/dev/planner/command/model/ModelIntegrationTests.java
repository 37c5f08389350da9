package dev.planner.command.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.command.fixture.RunningCommandService;
import dev.planner.model.Census;
import dev.planner.model.Sequences;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Random sequences of commands: each is answered, and recorded, as a plain model of the domain reference says. A failure names its sequence, which
 * {@code -Dplanner.model.seed} repeats; {@code -Dplanner.model.sequences} makes the long run longer.
 */
class ModelIntegrationTests extends RunningCommandService {

    private static final int CLIENTS = 6;
    private static final Long GIVEN = Long.getLong("planner.model.seed");

    @Test
    void answersAndEventsAreThoseOfTheModel() throws Exception {
        run(40);
    }

    @Test
    @Tag("battery")
    void manySequencesMeetEveryRule() throws Exception {
        var census = run(Integer.getInteger("planner.model.sequences", 1000));

        if (GIVEN == null) {
            assertThat(census.outcomes()).as(census.toString()).containsAll(Census.RULES);
        }
    }

    /** Sequences share nothing, so that many of them run at a time. */
    private Census run(int count) throws InterruptedException, ExecutionException {
        var seeds = GIVEN == null ? new Random().longs(count) : LongStream.of(GIVEN);
        var sequences = new Sequences();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var runs = seeds.mapToObj(
                            seed -> clients.submit(() -> sequences.run(new StoredWorld(admin(), events()), seed)))
                    .toList();
            for (Future<?> run : runs) {
                run.get();
            }
        }
        return sequences.finished();
    }
}
