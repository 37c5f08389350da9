package dev.planner.local;

import dev.planner.events.Stream;
import dev.planner.model.ReadSide;
import dev.planner.model.Sequences;
import dev.planner.model.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Random sequences of commands through the whole system: the answers, the events on Kafka and everything that can be read afterwards are as
 * a plain model of the domain reference says. A failure names its sequence, which {@code -Dplanner.model.seed} repeats.
 */
@Tag("battery")
class ModelIntegrationTests {

    private static final int SEQUENCES = 60;
    private static final Long GIVEN = Long.getLong("planner.model.seed");

    private final TestSystem system = TestSystem.ofItsOwn();

    @AfterEach
    void stop() {
        system.close();
    }

    @Test
    void whatIsReadIsWhatTheModelHas() {
        var seeds = GIVEN == null ? new Random().longs(SEQUENCES) : LongStream.of(GIVEN);
        try (var world = new WholeSystem(system)) {
            var sequences = new Sequences(world);
            seeds.forEach(seed -> sequences.run(world, seed));
            sequences.finished();
        }
    }

    /** Commands by one instance, reads by the other ones. */
    private static final class WholeSystem implements Service, ReadSide, AutoCloseable {

        private final Client commands;
        private final List<Client> readers;
        private final PublishedEvents published;
        private final List<Recorded> events = new ArrayList<>();
        private final List<String> tokens = new ArrayList<>();
        private int reads;
        private boolean isNewSequence;

        WholeSystem(TestSystem system) {
            this.commands = system.commands("admin");
            this.readers = List.of(system.queries("admin"), system.secondQueries("admin"));
            this.published = new PublishedEvents(
                    system.system().backing().kafka().bootstrapServers(),
                    Stream.PORTFOLIO,
                    Stream.STAFFING,
                    Stream.PLAN,
                    Stream.ACTUALS);
        }

        @Override
        public Reply send(String method, String path, String body, String ifMatch) {
            if (isNewSequence) {
                tokens.clear();
                isNewSequence = false;
            }
            var sender = ifMatch == null ? commands : commands.with("If-Match", ifMatch);
            var answer = sender.send(method, path, body);
            if (answer.status() < 300) {
                tokens.add(answer.consistencyToken());
            }
            return reply(answer);
        }

        @Override
        public List<Recorded> events(String mark) {
            // What the read side has seen is on Kafka.
            get("/api/v1/programs?limit=1");
            published.readTo(this::keep);
            return events.stream()
                    .filter(event -> event.aggregate().startsWith(mark))
                    .toList();
        }

        private void keep(String type, String aggregate, JsonNode payload) {
            var name = type.substring("planner.".length(), type.lastIndexOf('.'));
            events.add(new Recorded(name, aggregate, payload));
        }

        @Override
        public Reply get(String path) {
            isNewSequence = true;
            var reader = readers.get(reads++ % readers.size());
            var fresh = tokens.isEmpty()
                    ? reader
                    : reader.with("Planner-Consistency", "at_least " + String.join(",", tokens));
            return reply(fresh.get(path));
        }

        private static Reply reply(Client.Answer answer) {
            return new Reply(
                    answer.status(),
                    answer.header("ETag").replace("\"", ""),
                    answer.body().isMissingNode() ? "" : answer.body().toString());
        }

        @Override
        public void close() {
            published.close();
        }
    }
}
