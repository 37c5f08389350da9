package dev.planner.benchmarks.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class ClientsTests {

    @Test
    void everyClientGoesOnWhereItStopped() {
        var work = new Counted();
        try (var clients = new Clients(work, 3)) {
            var first = clients.work(Duration.ofMillis(1));
            var second = clients.work(Duration.ofMillis(1));
            assertThat(first.work()).isEqualTo("counted");
            assertThat(second.rate()).isPositive();
            assertThat(second.p99Millis()).isGreaterThanOrEqualTo(second.p50Millis());
        }
        assertThat(work.next).containsOnlyKeys(0, 1, 2);
        assertThat(work.next.values()).allMatch(done -> done >= 2);
    }

    /** Fails if a number is left out or comes twice. */
    private static final class Counted implements Work {

        private final Map<Integer, Long> next = new ConcurrentHashMap<>();

        @Override
        public String name() {
            return "counted";
        }

        @Override
        public void once(int client, long number) {
            assertThat(next.merge(client, 1L, Long::sum)).isEqualTo(number + 1);
        }
    }
}
