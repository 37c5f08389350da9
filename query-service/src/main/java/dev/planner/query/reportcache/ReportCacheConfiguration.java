package dev.planner.query.reportcache;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.planner.cache.PrecomputeQueue;
import dev.planner.query.facts.RedisReports;
import dev.planner.query.freshness.CurrentRead;
import dev.planner.query.freshness.ReadTables;
import dev.planner.query.tabular.CsvConverter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.ResourcePatternUtils;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReportCacheProperties.class)
class ReportCacheConfiguration {

    /** Whether reports are kept at all, and tagged by versions; true by default. Else each is computed whenever it is asked for. */
    private static final String ENABLED = "planner.reporting.cache.enabled";

    static {
        SpringDocUtils.getConfig().addResponseWrapperToIgnore(Report.class);
    }

    @Bean
    @ConditionalOnBooleanProperty(name = ENABLED, havingValue = false)
    UncachedReports uncachedReports(JsonMapper json) {
        return new UncachedReports(json);
    }

    @Bean
    @ConditionalOnBooleanProperty(name = ENABLED, matchIfMissing = true)
    ReportCache reportCache(
            ReadTables tables,
            CurrentRead current,
            RedisReports redis,
            ReportCacheProperties properties,
            MeterRegistry registry,
            JsonMapper json,
            ResourceLoader resources,
            Environment environment) {
        var metrics = new ReportCacheMetrics(registry);
        return new ReportCache(
                tables,
                current,
                new ReportStore(redis, properties, metrics, Ticker.systemTicker()),
                new SharedComputations(properties.patience()),
                metrics,
                json,
                // With the first report: reading all classes would hold up the start.
                SingletonSupplier.of(
                        () -> Edition.of(ResourcePatternUtils.getResourcePatternResolver(resources), environment)));
    }

    @Bean
    @ConditionalOnBooleanProperty(name = ENABLED, matchIfMissing = true)
    Precomputation precomputation(
            PrecomputeQueue queue,
            PrecomputedReports reports,
            ReportCache cache,
            CurrentRead current,
            ReportCacheProperties properties) {
        return new Precomputation(queue, reports, cache, current, properties.precomputePoll()).start();
    }

    @Bean
    WebMvcConfigurer reports(JsonMapper json) {
        return new WebMvcConfigurer() {
            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
                converters.addCustomConverter(new ReportConverter(new CsvConverter(json)));
            }
        };
    }
}
