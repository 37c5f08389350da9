package dev.planner.projector;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The projector as a service of its own. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CacheProjector {

    public static void main(String[] arguments) {
        SpringApplication.run(CacheProjector.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
