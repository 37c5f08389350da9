package dev.planner.edge.json;

import dev.planner.events.Ids;
import dev.planner.events.access.Permission;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Strict bodies, and path variables and query parameters that are as strict. */
@AutoConfiguration(before = JacksonAutoConfiguration.class)
@EnableConfigurationProperties(JsonProperties.class)
class JsonAutoConfiguration {

    @Bean
    StrictJson strictJson(JsonProperties properties) {
        return new StrictJson(properties);
    }

    @Bean
    WebMvcConfigurer strictParameters() {
        return new WebMvcConfigurer() {
            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverter(String.class, UUID.class, Ids::uuid);
                registry.addConverter(String.class, LocalDate.class, IsoDates::date);
                registry.addConverter(String.class, Instant.class, IsoDates::instant);
                registry.addConverter(String.class, Permission.class, Permission::of);
            }
        };
    }
}
