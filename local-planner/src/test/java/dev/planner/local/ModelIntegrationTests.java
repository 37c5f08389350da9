package dev.planner.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.model.Sequences;
import dev.planner.model.Sequences.Length;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Random sequences of commands through the whole system: the answers, the events on Kafka and everything that can be read afterwards are as
 * a plain model of the domain reference says. A failure names its sequence, which {@code -Dplanner.model.seed} repeats.
 */
@Tag("battery")
class ModelIntegrationTests {

    private static final int SEQUENCES = 60;

    /** Long enough for a plan, its actuals and what changes their prices. */
    private static final int REPORTED_SEQUENCES = 6;

    private static final Length REPORTED = new Length(60, 121, 30);

    private static final Long GIVEN = Long.getLong("planner.model.seed");

    private static final TestSystem SYSTEM = TestSystem.ofItsOwn();

    @AfterAll
    static void stop() {
        SYSTEM.close();
    }

    @Test
    void whatIsReadIsWhatTheModelHas() {
        try (var world = new WholeSystem(SYSTEM)) {
            run(world, new Sequences(world), SEQUENCES);
        }
    }

    /** Also between the commands, on days and in windows at random; that a cent would be noticed is tried. */
    @Test
    void everyReportIsWhatTheDetailOfTheModelAddsUpTo() {
        try (var world = new ReportedSystem(SYSTEM)) {
            run(world, new Sequences(world, REPORTED), REPORTED_SEQUENCES);
            assertThat(world.compared()).isPositive();
            assertThat(world.noticed())
                    .as("wrong cents noticed, of %d", world.compared())
                    .isGreaterThan(world.compared() / 2);
        }
    }

    private static void run(WholeSystem world, Sequences sequences, int count) {
        var seeds = GIVEN == null ? new Random().longs(count) : LongStream.of(GIVEN);
        seeds.forEach(seed -> sequences.run(world, seed));
        sequences.finished();
    }
}
