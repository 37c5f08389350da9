package dev.planner.query.access;

import dev.planner.query.facts.CurrentFacts;
import dev.planner.query.freshness.ReadTables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    AccessViews accessViews(CurrentFacts facts, ReadTables tables) {
        return new AccessViews(facts, tables);
    }
}
