package dev.planner.query.authzen;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits of AuthZEN requests, and how this service describes itself.
 *
 * @param maxEvaluations questions in one request at most
 * @param defaultResults on a page of a search if the request does not say
 * @param maxResults on a page of a search at most, whatever the request says
 * @param policyDecisionPoint the https origin under which clients reach this service; if absent, each client's own address of it
 * @param metadataLifetime how long clients may keep the description
 */
@ConfigurationProperties("planner.authzen")
record AuthzenProperties(
        @DefaultValue("1000") int maxEvaluations,
        @DefaultValue("50") int defaultResults,
        @DefaultValue("200") int maxResults,
        @Nullable URI policyDecisionPoint,
        @DefaultValue("1h") Duration metadataLifetime) {

    AuthzenProperties {
        if (policyDecisionPoint != null && !isHttpsOrigin(policyDecisionPoint)) {
            throw new IllegalArgumentException(
                    "planner.authzen.policy-decision-point must look like https://pdp.example.com: "
                            + policyDecisionPoint);
        }
    }

    /** A path of its own would move the description to another place. */
    private static boolean isHttpsOrigin(URI uri) {
        return "https".equals(uri.getScheme())
                && uri.getHost() != null
                && Optional.ofNullable(uri.getPath()).orElse("").isEmpty()
                && uri.getQuery() == null
                && uri.getFragment() == null;
    }
}
