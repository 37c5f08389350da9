package dev.planner.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.planner.backing.BackingService;
import dev.planner.cache.RedisPermissionCache;
import dev.planner.projector.support.CachedFacts;
import dev.planner.projector.support.History;
import dev.planner.projector.support.HistoryCheck;
import dev.planner.projector.support.Projectors;
import dev.planner.projector.support.Pulse;
import dev.planner.projector.support.Relay;
import dev.planner.projector.support.Services;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A projector that is started while one of its services is away. */
class AwayAtStartIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /**
     * @param part the part of readiness that tells
     * @param status of the whole service meanwhile
     */
    record Absence(BackingService service, String part, String status, int seed) {

        @Override
        public String toString() {
            return service.getClass().getSimpleName();
        }
    }

    static Stream<Absence> absences() {
        var services = Services.prepared().backing();
        return Stream.of(
                new Absence(services.redis(), "permissionCache", "DEGRADED", 701),
                new Absence(services.kafka(), "streams", "DOWN", 702),
                new Absence(services.postgres(), "readSchema", "DOWN", 703));
    }

    @ParameterizedTest
    @MethodSource("absences")
    void aProjectorStartsSaysWhatIsAwayAndWorksWhenItIsBack(Absence absence) {
        var service = absence.service();
        service.kill();
        try (var projector = Projectors.start()) {
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(readiness(projector)).contains(absence.part(), absence.status(), "\"reason\""));
            service.start();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(readiness(projector)).contains("{\"status\":\"UP\""));
            assertWorks(projector, new History(absence.seed()).going(50));
        } finally {
            if (!service.isRunning()) {
                service.start();
            }
        }
    }

    private static void assertWorks(ConfigurableApplicationContext projector, History history) {
        try (var relay = new Relay();
                var _ = Pulse.of(relay)) {
            relay.send(history.events());
            var tables = new HistoryCheck(projector.getBean(JdbcClient.class), history);
            await().atMost(PATIENCE).ignoreExceptions().untilAsserted(tables::tablesAgree);
            var cache = projector.getBean(RedisPermissionCache.class);
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(CachedFacts.of(cache, history)).isEqualTo(CachedFacts.expected(history)));
        }
    }

    private static String readiness(ConfigurableApplicationContext projector) throws IOException, InterruptedException {
        var port = projector.getEnvironment().getRequiredProperty("local.management.port");
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(30))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
