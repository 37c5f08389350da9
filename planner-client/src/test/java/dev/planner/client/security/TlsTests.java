package dev.planner.client.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.planner.client.BearerTokenSupplier;
import dev.planner.client.PlannerDecisions;
import dev.planner.client.PlannerException;
import dev.planner.client.PlannerException.Failure;
import dev.planner.client.Resource;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import java.util.UUID;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** A query service whose certificate only a bundle of the application knows. */
class TlsTests {

    private static final String PASSWORD = "changeit";

    @TempDir
    private static Path folder;

    private HttpsServer server;

    @BeforeEach
    void start() throws Exception {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(identity(keyStore())));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void isTrustedWithTheBundle() {
        assertFailure(
                Failure.UNAUTHENTICATED,
                "planner.client.ssl-bundle=planner",
                "spring.ssl.bundle.jks.planner.truststore.location=file:" + folder.resolve("planner.p12"),
                "spring.ssl.bundle.jks.planner.truststore.password=" + PASSWORD);
    }

    @Test
    void isNotAskedWithoutIt() {
        assertFailure(Failure.UNREACHABLE);
    }

    private void assertFailure(Failure failure, String... settings) {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(AutoConfigurationTests.registered()))
                .withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class))
                .withBean(BearerTokenSupplier.class, () -> () -> Optional.of("token"))
                .withPropertyValues(
                        "planner.client.url=https://localhost:"
                                + server.getAddress().getPort(),
                        "planner.client.timeout=30s",
                        "planner.client.connect-timeout=30s")
                .withPropertyValues(settings)
                .run(context -> assertThatExceptionOfType(PlannerException.class)
                        .isThrownBy(() -> context.getBean(PlannerDecisions.class)
                                .decide(UUID.randomUUID(), "manage_users", Resource.SYSTEM))
                        .returns(failure, PlannerException::failure));
    }

    private static KeyStore keyStore() throws IOException, InterruptedException, GeneralSecurityException {
        var file = folder.resolve("planner.p12");
        if (Files.notExists(file)) {
            var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
            var made = new ProcessBuilder(
                            keytool.toString(),
                            "-genkeypair",
                            "-alias",
                            "planner",
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=localhost",
                            "-ext",
                            "san=dns:localhost",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            file.toString(),
                            "-storepass",
                            PASSWORD)
                    .inheritIO()
                    .start()
                    .waitFor();
            assertThat(made).isZero();
        }
        try (InputStream in = Files.newInputStream(file)) {
            var keys = KeyStore.getInstance("PKCS12");
            keys.load(in, PASSWORD.toCharArray());
            return keys;
        }
    }

    private static SSLContext identity(KeyStore keys) throws GeneralSecurityException {
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
