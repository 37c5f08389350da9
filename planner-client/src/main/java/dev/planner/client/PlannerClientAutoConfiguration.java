package dev.planner.client;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives an application {@link PlannerDecisions}. */
@AutoConfiguration
@EnableConfigurationProperties(ClientProperties.class)
class PlannerClientAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    PlannerDecisions plannerDecisions(
            ClientProperties properties,
            BearerTokenSupplier tokens,
            ObjectProvider<ClientMeters> meters,
            ObjectProvider<ObservationRegistry> observations,
            ObjectProvider<SslBundles> bundles) {
        var http = new PooledHttp(
                properties,
                ssl(properties.sslBundle(), bundles),
                observations.getIfUnique(() -> ObservationRegistry.NOOP));
        return AskingDecisions.of(
                properties, http, tokens, meters.getIfAvailable(() -> ClientMeters.NONE), Ticker.systemTicker());
    }

    private static @Nullable SSLContext ssl(@Nullable String bundle, ObjectProvider<SslBundles> bundles) {
        return bundle == null ? null : bundles.getObject().getBundle(bundle).createSslContext();
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MeterRegistry.class)
    static class Metered {

        @Bean
        ClientMeters plannerClientMeters(ObjectProvider<MeterRegistry> registry) {
            var found = registry.getIfUnique();
            return found == null ? ClientMeters.NONE : new MicrometerMeters(found);
        }
    }
}
