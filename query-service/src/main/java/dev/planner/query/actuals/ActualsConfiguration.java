package dev.planner.query.actuals;

import dev.planner.events.actuals.SplitSource;
import dev.planner.query.listing.ListDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

@Configuration(proxyBeanMethods = false)
class ActualsConfiguration {

    @Bean
    RuntimeWiringConfigurer splitSources() {
        return wiring -> wiring.type("SplitSource", type -> type.enumValues(SplitSource::of));
    }

    @Bean
    ListDefinition actualList() {
        return ActualTables.definition();
    }
}
