package dev.planner.projector.cachewriter;

import dev.planner.cache.RedisPermissionCache;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The connection to Redis. */
@Configuration(proxyBeanMethods = false)
class CacheConfiguration {

    @Bean
    RedisPermissionCache permissionCache(CacheProperties properties) {
        return RedisPermissionCache.of(properties.settings());
    }
}
