package dev.planner.edge.sample;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import dev.planner.edge.fixture.TestIssuer;
import java.util.UUID;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Starts the sample service once for all tests that talk to it, trusting an issuer of its own. */
@SpringBootTest(
        classes = SampleService.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "spring.application.name=sample-service",
            "planner.security.key-interval=1h",
            "planner.security.key-lifetime=2h"
        })
public abstract class SampleServiceTest {

    protected static final JWK ELLIPTIC_KEY = ellipticKey();
    protected static final TestIssuer ISSUER = TestIssuer.start(ELLIPTIC_KEY);
    protected static final UUID USER = UUID.fromString("6a3d1d0e-8a59-4b3c-9c57-2f8a4be3f001");

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @DynamicPropertySource
    static void trustTheIssuer(DynamicPropertyRegistry registry) {
        registry.add("planner.security.issuer", ISSUER::uri);
    }

    /** Calls the service as {@link #USER}. */
    protected HttpCalls http() {
        return new HttpCalls(port, ISSUER.tokenFor(USER));
    }

    /** Calls the service with this token, or with none. */
    protected HttpCalls http(String token) {
        return new HttpCalls(port, token);
    }

    protected HttpCalls management() {
        return new HttpCalls(managementPort, null);
    }

    private static JWK ellipticKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("elliptic").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
