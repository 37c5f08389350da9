package dev.planner.query.reportcache;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.planner.query.facts.RedisReports;
import dev.planner.query.freshness.CurrentRead;
import dev.planner.query.freshness.ReadTables;
import dev.planner.query.tabular.CsvConverter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springdoc.core.utils.SpringDocUtils;
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

    static {
        SpringDocUtils.getConfig().addResponseWrapperToIgnore(Report.class);
    }

    @Bean
    ReportDesk reportDesk(
            ReadTables tables,
            CurrentRead current,
            RedisReports redis,
            ReportCacheProperties properties,
            MeterRegistry registry,
            JsonMapper json,
            ResourceLoader resources,
            Environment environment) {
        if (!properties.enabled()) {
            return new UncachedReports(json);
        }
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
    WebMvcConfigurer reports(JsonMapper json) {
        return new WebMvcConfigurer() {
            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
                converters.addCustomConverter(new ReportConverter(new CsvConverter(json)));
            }
        };
    }
}
