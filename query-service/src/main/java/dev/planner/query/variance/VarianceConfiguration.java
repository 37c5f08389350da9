package dev.planner.query.variance;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VarianceConfiguration {

    @Bean
    Variances variances(VarianceProperties properties) {
        return new Variances(properties.maxRecords());
    }
}
