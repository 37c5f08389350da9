package dev.planner.query;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Answers reads from the near cache, Redis and the read tables; writes none of them but the cache of what it has read. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class QueryService {

    public static void main(String[] arguments) {
        SpringApplication.run(QueryService.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
