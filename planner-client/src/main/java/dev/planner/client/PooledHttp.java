package dev.planner.client;

import io.micrometer.observation.ObservationRegistry;
import java.net.http.HttpClient;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** Makes clients of the query service that share their connections and differ in how long they wait. */
final class PooledHttp {

    private final HttpClient http;
    private final String url;
    private final ObservationRegistry observations;

    /** @param ssl that of the JVM if absent */
    PooledHttp(ClientProperties properties, @Nullable SSLContext ssl, ObservationRegistry observations) {
        var builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(properties.connectTimeout());
        if (ssl != null) {
            builder.sslContext(ssl);
        }
        this.http = builder.build();
        this.url = String.valueOf(properties.url()).replaceFirst("/+$", "");
        this.observations = observations;
    }

    /** @param timeout for a whole exchange, until the last byte */
    RestClient within(Duration timeout) {
        var factory = new JdkClientHttpRequestFactory(http);
        factory.setReadTimeout(timeout);
        return RestClient.builder()
                .requestFactory(factory)
                .baseUrl(url)
                .observationRegistry(observations)
                .build();
    }
}
