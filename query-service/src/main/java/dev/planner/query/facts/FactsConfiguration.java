package dev.planner.query.facts;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.planner.cache.InvalidationSubscription;
import dev.planner.cache.PrecomputeQueue;
import dev.planner.cache.RedisPermissionCache;
import dev.planner.cache.RedisReportCache;
import dev.planner.query.freshness.CurrentRead;
import dev.planner.query.freshness.ProjectionWait;
import dev.planner.query.freshness.ProjectionWatermark;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
class FactsConfiguration {

    @Bean
    FactMetrics factMetrics(MeterRegistry registry) {
        return new FactMetrics(registry);
    }

    @Bean
    NearCache nearCache(FactsProperties properties, FactMetrics metrics, MeterRegistry registry) {
        var near = new NearCache(properties, Ticker.systemTicker(), metrics);
        Gauge.builder("planner.facts.near.size", near, NearCache::size)
                .description("Facts in memory")
                .register(registry);
        Gauge.builder("planner.facts.near.memory", near, NearCache::weight)
                .description("What the facts in memory take of the heap, about")
                .baseUnit("bytes")
                .register(registry);
        return near;
    }

    @Bean
    NearTrust nearTrust(
            NearCache near, FactsProperties properties, FactMetrics metrics, MeterRegistry registry, Clock clock) {
        var trust = new NearTrust(near, properties, metrics);
        Gauge.builder("planner.facts.near.trusted", trust, it -> it.completeTo().isPresent() ? 1 : 0)
                .description("1 while the near cache is believed")
                .register(registry);
        Gauge.builder("planner.facts.near.age", trust, it -> it.ageAt(clock.instant()))
                .description("How old answers from memory are; unknown before the first heartbeat")
                .baseUnit("seconds")
                .register(registry);
        return trust;
    }

    @Bean
    RedisPermissionCache redisPermissionCache(PermissionCacheProperties properties, FactsProperties facts) {
        return RedisPermissionCache.of(properties.settings(facts.heartbeatSilence()));
    }

    @Bean
    RedisFacts redisFacts(RedisPermissionCache cache, FactsProperties properties, MeterRegistry registry) {
        return new RedisFacts(
                cache,
                breaker("planner.facts.redis.breaker.open", "1 while Redis is left alone", properties, registry));
    }

    @Bean
    RedisReportCache redisReportCache(PermissionCacheProperties properties, FactsProperties facts) {
        return RedisReportCache.of(properties.settings(facts.heartbeatSilence()));
    }

    @Bean
    PrecomputeQueue precomputeQueue(PermissionCacheProperties properties, FactsProperties facts) {
        return PrecomputeQueue.of(properties.settings(facts.heartbeatSilence()));
    }

    /** With a breaker of its own: reports that Redis cannot take are no reason to decide without it. */
    @Bean
    RedisReports redisReports(RedisReportCache cache, FactsProperties properties, MeterRegistry registry) {
        return new RedisReports(
                cache,
                breaker(
                        "planner.reporting.cache.breaker.open",
                        "1 while Redis is left alone by reports",
                        properties,
                        registry));
    }

    @Bean
    NewsFromFacts newsFromFacts(NearCache near, NearTrust trust, RedisFacts redis) {
        return new NewsFromFacts(near, trust, redis);
    }

    @Bean
    FactLadder factLadder(
            NearCache near,
            NearTrust trust,
            RedisFacts redis,
            JdbcTemplate jdbc,
            ProjectionWait wait,
            ProjectionWatermark watermark,
            FactMetrics metrics,
            FactsProperties properties) {
        var tables = new FactTables(jdbc, wait, watermark);
        return new FactLadder(near, trust, redis, tables, metrics, properties.slowestLoad());
    }

    @Bean
    EarlyRefresh earlyRefresh(NearCache near, FactLadder ladder, FactMetrics metrics) {
        return new EarlyRefresh(near, ladder, metrics).start();
    }

    @Bean
    CurrentFacts currentFacts(FactLadder ladder, CurrentRead read) {
        return new CurrentFacts(ladder, read);
    }

    @Bean
    PermissionCacheHealth permissionCacheHealthIndicator(NearTrust trust, RedisFacts redis) {
        return new PermissionCacheHealth(trust, redis);
    }

    /** Connects in the background and for ever, so Redis may be away when the service starts. */
    @Bean(destroyMethod = "close")
    InvalidationSubscription invalidationSubscription(RedisPermissionCache cache, NearTrust trust) {
        return cache.subscribe(trust);
    }

    private static Breaker breaker(
            String gauge, String description, FactsProperties properties, MeterRegistry registry) {
        var breaker = new Breaker(properties.breakerFailures(), properties.breakerPause(), Ticker.systemTicker());
        Gauge.builder(gauge, breaker, it -> it.isOpen() ? 1 : 0)
                .description(description)
                .register(registry);
        return breaker;
    }
}
