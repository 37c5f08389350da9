package dev.planner.query.actuals;

import dev.planner.query.listing.ListDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ActualsConfiguration {

    @Bean
    ListDefinition actualList() {
        return ActualTables.definition();
    }
}
