package dev.planner.query.reporting;

import dev.planner.query.freshness.ReadTables;
import dev.planner.query.reporting.UnpricedDay.Cause;
import dev.planner.query.reporting.UnpricedDay.Column;
import dev.planner.query.variance.Variances;
import java.time.Clock;
import java.util.Locale;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReportingProperties.class)
class ReportingConfiguration {

    @Bean
    ReportReads reportReads(ReadTables tables, Variances variances, ReportingProperties properties) {
        return new ReportReads(tables, variances, properties);
    }

    @Bean
    ProgramReports programReports(ReportReads reads, ReportDay today, ReportingProperties properties) {
        return new ProgramReports(reads, today, properties);
    }

    /** By the keys that clients see in reports. */
    @Bean
    RuntimeWiringConfigurer unpricedEnums() {
        return wiring -> wiring.type("UnpricedColumn", type -> type.enumValues(key -> Column.valueOf(name(key))))
                .type("UnpricedCause", type -> type.enumValues(key -> Cause.valueOf(name(key))));
    }

    private static String name(String key) {
        return key.toUpperCase(Locale.ROOT);
    }

    @Bean
    ReportDay reportDay(Clock clock) {
        return new ReportDay(clock);
    }
}
