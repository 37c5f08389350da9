package dev.planner.projector.cachewriter;

import dev.planner.cache.PrecomputeQueue;
import dev.planner.cache.RedisPermissionCache;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The connections to Redis. */
@Configuration(proxyBeanMethods = false)
class CacheConfiguration {

    @Bean
    RedisPermissionCache permissionCache(CacheProperties properties) {
        return RedisPermissionCache.of(properties.settings());
    }

    @Bean
    PrecomputeQueue precomputeQueue(CacheProperties properties) {
        return PrecomputeQueue.of(properties.settings());
    }
}
