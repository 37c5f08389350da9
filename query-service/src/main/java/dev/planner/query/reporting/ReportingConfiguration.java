package dev.planner.query.reporting;

import dev.planner.query.freshness.ReadTables;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReportingProperties.class)
class ReportingConfiguration {

    @Bean
    ReportReads reportReads(ReadTables tables, ReportingProperties properties) {
        return new ReportReads(tables, properties);
    }

    @Bean
    ReportDay reportDay(Clock clock) {
        return new ReportDay(clock);
    }
}
