package dev.planner.query.roles;

import dev.planner.query.listing.ListDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RolesConfiguration {

    @Bean
    ListDefinition roleList() {
        return RoleTables.definition();
    }
}
