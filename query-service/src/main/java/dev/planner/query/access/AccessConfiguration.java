package dev.planner.query.access;

import dev.planner.query.facts.CurrentFacts;
import dev.planner.query.freshness.CurrentRead;
import dev.planner.query.freshness.ReadTables;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    AccessMetrics accessMetrics(CurrentRead read, MeterRegistry registry) {
        return new AccessMetrics(read, registry);
    }

    @Bean
    AccessViews accessViews(CurrentFacts facts, ReadTables tables) {
        return new AccessViews(facts, tables);
    }
}
