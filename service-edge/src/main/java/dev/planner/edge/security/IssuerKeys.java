package dev.planner.edge.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.health.HealthReport;
import com.nimbusds.jose.util.health.HealthStatus;
import java.net.MalformedURLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the issuer, fetched when the first token comes and when a token names a key that is not known yet. Fetches are rationed, so
 * that made-up key names cannot be used to flood the issuer: a key that is unknown between two fetches is a wrong key if the last fetch
 * went well, else nobody can tell.
 */
final class IssuerKeys implements JWKSource<SecurityContext> {

    private static final int MAX_BYTES = 100_000;

    private final JWKSource<SecurityContext> source;
    private volatile boolean reachable;

    IssuerKeys(SecurityProperties properties) throws MalformedURLException {
        var timeout = (int) properties.keyTimeout().toMillis();
        var retriever = new DefaultResourceRetriever(timeout, timeout, MAX_BYTES);
        source = JWKSourceBuilder.create(properties.jwkSetUri().toURL(), retriever)
                .cache(
                        properties.keyLifetime().toMillis(),
                        Duration.ofSeconds(15).toMillis())
                .refreshAheadCache(false)
                .rateLimited(properties.keyInterval().toMillis())
                .outageTolerant(properties.keyOutage().toMillis())
                .healthReporting(this::remember)
                .build();
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        try {
            return source.get(selector, context);
        } catch (RateLimitReachedException e) {
            if (reachable) {
                return List.of();
            }
            throw e;
        }
    }

    private void remember(HealthReport<?, ?> report) {
        reachable = report.getHealthStatus() == HealthStatus.HEALTHY;
    }
}
