package dev.planner.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.planner.cache.RedisPermissionCache;
import dev.planner.projector.support.CachedFacts;
import dev.planner.projector.support.History;
import dev.planner.projector.support.HistoryCheck;
import dev.planner.projector.support.ProjectorIntegrationTest;
import dev.planner.projector.support.Projectors;
import dev.planner.projector.support.Pulse;
import dev.planner.projector.support.Relay;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProjectorIntegrationTest
class TwoInstancesIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RedisPermissionCache cache;

    @Autowired
    private MeterRegistry metrics;

    @Test
    void aRebalanceInABurstAppliesEveryEventOnce() {
        var history = new History(301).going(3000);
        var before = applied(metrics);
        try (var relay = new Relay();
                var _ = Pulse.of(relay)) {
            var burst = CompletableFuture.runAsync(() -> history.events().forEach(relay::send));
            double appliedBySecond;
            try (var second = Projectors.start()) {
                var itsMetrics = second.getBean(MeterRegistry.class);
                await().atMost(PATIENCE).until(() -> burst.isDone() || applied(itsMetrics) > 50);
                second.stop();
                appliedBySecond = applied(itsMetrics);
            }
            burst.join();
            await().atMost(PATIENCE).untilAsserted(() -> new HistoryCheck(jdbc, history).tablesAgree());
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(CachedFacts.of(cache, history)).isEqualTo(CachedFacts.expected(history)));
            assertThat(applied(metrics) - before + appliedBySecond)
                    .isEqualTo(history.events().size());
        }
    }

    private static double applied(MeterRegistry metrics) {
        return metrics.get("planner.projection.events").counter().count();
    }
}
