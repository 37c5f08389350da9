package dev.planner.query.freshness;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class FreshnessConfiguration {

    @Bean
    ProjectionWatermark projectionWatermark(JdbcClient jdbc, MeterRegistry registry, Clock clock) {
        var watermark = new ProjectionWatermark(jdbc);
        TimeGauge.builder("planner.projection.age", () -> watermark.ageAt(clock.instant()), TimeUnit.MILLISECONDS)
                .description(
                        "How long ago the read tables were complete; grows while anything before them stands still")
                .register(registry);
        return watermark;
    }

    @Bean
    ProjectionWait projectionWait(
            JdbcClient jdbc, ProjectionWatermark watermark, NewsOfProjection news, FreshnessProperties properties) {
        return new ProjectionWait(jdbc, watermark, news, properties);
    }

    @Bean
    CurrentRead currentRead(FreshnessProperties properties) {
        return new CurrentRead(WriteClock.at(properties), properties);
    }

    @Bean
    ReadDatabaseHealth readDatabaseHealthIndicator(ProjectionWatermark watermark) {
        return new ReadDatabaseHealth(watermark);
    }

    @Bean
    ReadTables readTables(
            JdbcClient jdbc,
            ProjectionWait wait,
            ProjectionWatermark watermark,
            CurrentRead current,
            TransactionOperations transactions) {
        return new ReadTables(jdbc, wait, watermark, current, transactions);
    }

    /** Innermost: only what has passed security is tagged, and its headers win over the defaults of security. */
    @Bean
    FilterRegistrationBean<EntityTagFilter> entityTagFilter() {
        var registration = new FilterRegistrationBean<>(new EntityTagFilter());
        registration.setOrder(Ordered.LOWEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FreshnessDocumentation freshnessDocumentation() {
        return new FreshnessDocumentation();
    }

    /** A header that cannot be read is refused before anything else is looked at. */
    @Bean
    WebMvcConfigurer consistencyCheck(CurrentRead current) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new ConsistencyInterceptor(current)).addPathPatterns("/api/**", "/access/**");
            }
        };
    }
}
