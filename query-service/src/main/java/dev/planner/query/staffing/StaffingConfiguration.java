package dev.planner.query.staffing;

import dev.planner.query.listing.ListDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StaffingConfiguration {

    @Bean
    ListDefinition workerTypeList() {
        return WorkerTypeTables.definition();
    }

    @Bean
    ListDefinition rateList() {
        return RateTables.definition();
    }

    @Bean
    ListDefinition workerList() {
        return WorkerTables.definition();
    }

    @Bean
    ListDefinition resourceList() {
        return ResourceTables.definition();
    }
}
