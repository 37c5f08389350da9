package dev.planner.query.users;

import dev.planner.query.listing.ListDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class UsersConfiguration {

    @Bean
    ListDefinition userList() {
        return UserTables.definition();
    }
}
