package dev.planner.edge.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.planner.edge.fixture.TestIssuer;
import dev.planner.edge.sample.HttpCalls;
import dev.planner.edge.sample.SampleService;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service starts before its issuer. */
@SpringBootTest(
        classes = SampleService.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "planner.security.key-interval=50ms")
class IssuerAwayTests {

    private static final TestIssuer GONE = TestIssuer.start();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void trustAnIssuerThatIsAway(DynamicPropertyRegistry registry) {
        GONE.close();
        registry.add("planner.security.issuer", GONE::uri);
    }

    @Test
    void aTokenThatCannotBeCheckedIsUnavailableUntilTheIssuerIsBack() {
        var http = new HttpCalls(port, GONE.tokenFor(UUID.randomUUID()));
        for (var attempt = 0; attempt < 10; attempt++) {
            var reply = http.get("/api/v1/me");
            assertThat(reply.status()).as(reply.body()).isEqualTo(503);
            assertThat(reply.json().get("code").asString()).isEqualTo("UNAVAILABLE");
            assertThat(reply.json().get("reason").asString()).isEqualTo("issuer_away");
            assertThat(reply.header("retry-after")).isEqualTo("2");
        }
        assertThat(new HttpCalls(port, null).get("/api/v1/me").status()).isEqualTo(401);
        assertThat(new HttpCalls(port, "nonsense").get("/api/v1/me").status()).isEqualTo(401);

        try (var _ = GONE.restart()) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(
                            () -> assertThat(http.get("/api/v1/me").status()).isEqualTo(200));
        }
        assertThat(http.get("/api/v1/me").status()).isEqualTo(200);
    }
}
