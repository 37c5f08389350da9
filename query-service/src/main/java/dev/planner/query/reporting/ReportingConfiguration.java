package dev.planner.query.reporting;

import dev.planner.query.freshness.ReadTables;
import dev.planner.query.variance.Variances;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReportingProperties.class)
class ReportingConfiguration {

    @Bean
    ReportReads reportReads(ReadTables tables, Variances variances, ReportingProperties properties) {
        return new ReportReads(tables, variances, properties);
    }

    @Bean
    ReportDay reportDay(Clock clock) {
        return new ReportDay(clock);
    }
}
