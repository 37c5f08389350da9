package dev.planner.query.audit;

import dev.planner.query.listing.ListDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    ListDefinition auditList() {
        return AuditTables.newestFirst();
    }

    @Bean
    ListDefinition auditHistoryList() {
        return AuditTables.oldestFirst();
    }

    @Bean
    ListDefinition accessHistoryList() {
        return AccessHistoryTables.definition();
    }
}
